/**
 * A function that gives back its last result while its arguments are the same objects: what a layer
 * describes from the same data then is the same data.
 */
export function remember<Arguments extends readonly unknown[], Result>(
  make: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { readonly args: Arguments; readonly result: Result } | null = null;
  return (...args) => {
    if (!last || args.length !== last.args.length || args.some((arg, index) => arg !== last!.args[index]))
      last = { args, result: make(...args) };
    return last.result;
  };
}
