import type { RecordedResource } from "./recordedStack";
import { type RehearsedStack, resourceTypes } from "./rehearsedStack";

/** Whether somebody still has to agree to a subscription after it is created. */
export const mustConfirm = ({ type, props }: RecordedResource): boolean =>
    type === resourceTypes.subscription.token && props.pendingConfirmation === true;

/** The stack as it is once everybody has confirmed, which nobody can rehearse for them. */
export function confirmed(stack: RehearsedStack): RehearsedStack {
    const resources = stack.resources.map((resource) =>
        mustConfirm(resource) ? { ...resource, props: { ...resource.props, pendingConfirmation: false } } : resource,
    );
    return { ...stack, resources };
}
