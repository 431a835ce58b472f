/** The stand-in for Pulumi's `aws` provider over accounts that are folders. */
import { FolderAws } from "./FolderAws";
import { serveProvider } from "./serveProvider";

serveProvider(new FolderAws());
