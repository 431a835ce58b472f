/** Where resources are created, in the words of ARNs. */
export interface AccountPlace {
    /** `aws`, `aws-us-gov`, `aws-cn` … */
    readonly partition: string;
    /** 12 digits. */
    readonly account: string;
    /** Such as `eu-north-1`. */
    readonly region: string;
}
