/** Matters of a page. */
export const LIST_PAGE = 20;
