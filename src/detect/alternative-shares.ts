// The shares and counts at which the check of an alternative turns: one scale for all of them (docs/methods.md#alternatives).

/** "Most": from three in five. */
export const MOST = 0.6
/** Half. */
export const HALF = 0.5
/** "Nearly all": from four in five. */
export const NEARLY_ALL = 0.8
/** "Always", with room for a clock that is off: from 19 in 20. */
export const ALWAYS = 0.95
/** "Hardly any": below one in five. */
export const HARDLY_ANY = 0.2
/** With fewer objects a share of them says nothing. */
export const FEWEST_OBJECTS = 3
/** With fewer acts of an account they say nothing of its habits. */
export const FEWEST_ACTS = 10
