import { configureGlobal } from "fast-check";

// Every run of the suite tries the same cases, so that a failure is the fault of the change at hand. New cases are looked
// for by `npm run test:explore`.
configureGlobal({ seed: 1 });
