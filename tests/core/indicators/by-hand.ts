/** Value of the whole city and of county A in October, by hand; with numerator and denominator where it has them. */
export const BY_HAND: Readonly<Record<string, readonly [city: readonly number[], a: readonly number[]]>> = {
  villageResolution: [
    [20 / 30, 20, 30],
    [20 / 25, 20, 25],
  ],
  townshipOrBelow: [
    [24 / 30, 24, 30],
    [24 / 25, 24, 25],
  ],
  upwardTransfer: [
    [5 / 33, 5, 33],
    [0, 0, 28],
  ],
  spillover: [
    [1 / 33, 1, 33],
    [1 / 28, 1, 28],
  ],
  resolution: [
    [29 / 30, 29, 30],
    [24 / 25, 24, 25],
  ],
  onTimeClosure: [
    [29 / 33, 29, 33],
    [24 / 28, 24, 28],
  ],
  overdueOpen: [[3], [3]],
  // 24 took 3 days, 5 took 5, 1 took 10: the 15th of 30 is the 15th of the 24 within the fourth day.
  medianDays: [[3 + 15 / 24], [3 + 12.5 / 24]],
  acceptanceTimely: [
    [28 / 33, 28, 33],
    [1, 28, 28],
  ],
  recurrence: [
    [1 / 30, 1, 30],
    [1 / 25, 1, 25],
  ],
  openMatters: [[3], [3]],
  density: [
    [33 / 24, 33, 24],
    [28 / 8, 28, 8],
  ],
  gridCoverage: [
    [1, 12, 12],
    [1, 4, 4],
  ],
  gridStaffing: [
    [0.5, 12, 24],
    [0.5, 4, 8],
  ],
  householdsPerGrid: [
    [100, 2400, 24],
    [100, 800, 8],
  ],
  adviserCoverage: [
    [0.5, 6, 12],
    [0.5, 2, 4],
  ],
  auxiliaryCoverage: [
    [0.5, 6, 12],
    [0.5, 2, 4],
  ],
  psychCoverage: [
    [1 / 12, 1, 12],
    [1 / 4, 1, 4],
  ],
  commissionerCoverage: [
    [0.5, 3, 6],
    [0.5, 1, 2],
  ],
  securityMemberCoverage: [
    [1, 12, 12],
    [1, 4, 4],
  ],
  satisfaction: [
    [105 / 150, 105, 150],
    [0.8, 80, 100],
  ],
  honeycombParticipation: [
    [7 / 12, 7, 12],
    [1, 6, 6],
  ],
  // 18, 6, 6, 6, 6, 6 of 48.
  honeycombEvenness: [[-(0.375 * Math.log(0.375) + 5 * 0.125 * Math.log(0.125)) / Math.log(6)], [1]],
  centreCompliance: [
    [0.5, 1, 2],
    [1, 1, 1],
  ],
  linkUptime: [
    [0.7, 140, 200],
    [0.9, 90, 100],
  ],
  linkFreshness: [[180], [60]],
  projectProgress: [
    [2 / 3, 2, 3],
    [0.5, 1, 2],
  ],
  listedClosure: [
    [0.5, 1, 2],
    [1, 1, 1],
  ],
  letterClosure: [
    [0.5, 1, 2],
    [1, 1, 1],
  ],
  litigationSource: [
    [(2 / 300_000) * 10_000, 2, 300_000],
    [0, 0, 100_000],
  ],
  petitionSource: [
    [(3 / 300_000) * 10_000, 3, 300_000],
    [0, 0, 100_000],
  ],
  riskAssessed: [
    [0.5, 1, 2],
    [1, 1, 1],
  ],
  oneStop: [
    [9 / 20, 9, 20],
    [0.8, 8, 10],
  ],
  stewardScore: [
    [10.5 / 15, 10.5, 15],
    [0.8, 8, 10],
  ],
  scenicLoad: [
    [110 / 400, 110, 400],
    [0.8, 80, 100],
  ],
  fenceAlarms: [
    [67 / 31, 67, 31],
    [2, 62, 31],
  ],
  enforcementRate: [
    [9 / 20, 9, 20],
    [0.7, 7, 10],
  ],
  sandViolations: [
    [3 / 20, 3, 20],
    [0.2, 2, 10],
  ],
  illegalRide: [
    [0.5, 4, 8],
    [0.75, 3, 4],
  ],
};
