/**
 * What to change in a resource policy that does not let CloudWatch act: a grant helps only where nothing denies.
 *
 * @param deniedBy label of the statement that denies.
 */
export function remedyOf(deniedBy: string | undefined, grant: string): string {
    return deniedBy === undefined
        ? grant
        : `Leave AWS services out of statement ${deniedBy}: add "aws:PrincipalIsAWSService": "false" under Bool to its Condition.`;
}
