/** What is set of a control's details: nothing where they are off, and no more than that where they are just on. */
export const detailsOf = <Details>(given: Details | boolean | undefined): Details | undefined =>
    given === true ? ({} as Details) : given === false ? undefined : given;
