/** What CloudTrail takes for the name of a trail (CreateTrail API reference). */
export const trailNameRule = {
    pattern: /^(?=.{3,128}$)(?!\d+(\.\d+){3}$)[A-Za-z0-9]([._-]?[A-Za-z0-9])*$/,
    wanted: "3 to 128 letters, digits, periods, underscores and hyphens, of which no two signs follow each other, and no IP address",
};
