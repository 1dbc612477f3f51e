/** What a value was recognised as. It is never said together with the value. */
export type RefusedKind =
  'resident-id' | 'legacy-id' | 'mobile' | 'landline' | 'plate' | 'email' | 'passport';
