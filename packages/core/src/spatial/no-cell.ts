/** What lies beside an edge on the outside of all cells. */
export const NO_CELL = 0xffffffff;
