// How many cards the gallery shows at a time.

export const PAGE_CARDS = 48
