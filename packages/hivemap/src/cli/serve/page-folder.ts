import { fileURLToPath } from 'node:url';

/** Where the built page lies in the package: beside the command, or built from its source. */
const here = import.meta.url;
export const pageFolder = fileURLToPath(new URL('../../../dist/page/', here));
