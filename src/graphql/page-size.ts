/** How many rows a page may have, and how many it has when nobody says. */
export const pageRowsMax = 100;
export const pageRowsDefault = 20;
