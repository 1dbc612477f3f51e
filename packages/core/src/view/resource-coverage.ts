/** What was collected of a resource, as the manifest says: not collected is not zero. */
export interface ResourceCoverage {
  /** First and last day or instant. */
  readonly from?: string;
  readonly to?: string;
  /** Codes; elsewhere nothing was collected. Internal scope only. */
  readonly divisions?: readonly string[];
}
