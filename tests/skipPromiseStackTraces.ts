// The Pulumi SDK takes a stack trace of every promise that it makes, for a diagnosis of leaks that no test reads. Mapping
// them all back to TypeScript would be a third of the time of the component tests, so those alone are left out.

const mapped = Error.prepareStackTrace;

Error.prepareStackTrace = (error, frames) => {
    const isOfPromise = frames[0]?.getFileName()?.endsWith("@pulumi/pulumi/runtime/debuggable.js");
    return isOfPromise || mapped === undefined ? "" : mapped(error, frames);
};
