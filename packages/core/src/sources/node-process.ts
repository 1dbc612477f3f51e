interface NodeProcess {
  cwd(): string;
  getBuiltinModule?(id: string): unknown;
}

/** Node's `process`; reached this way so that bundlers for the browser find no import of Node. */
export function nodeProcess(): NodeProcess | undefined {
  return (globalThis as { readonly process?: NodeProcess }).process;
}
