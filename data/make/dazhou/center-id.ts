/** Id of the governance centre of a division, a park or a scenic area. */
export function centerId(of: string): string {
  return `C${of}`;
}
