// Krippendorff's alpha for categories without order: how far coders agree beyond what their categories' frequencies give by chance.

export interface AgreementOfCoders {
  /** 1: full agreement; 0: as chance gives; below 0: less than that. Undefined when only one category was used, or no unit has two values. */
  readonly alpha: number | undefined
  /** Units with two values or more; others say nothing of agreement. */
  readonly units: number
  /** Values in those units. */
  readonly values: number
}

/**
 * Statistic: alpha = 1 - D_o / D_e with the coincidences o_ck = sum over units u of (ordered pairs c, k from different coders in u) / (m_u - 1), where m_u is the
 * number of values of u; n_c = sum over k of o_ck; n = sum of n_c; D_o = sum of o_ck over c != k, divided by n; D_e = sum of n_c n_k over
 * c != k, divided by n (n - 1).
 * Missing values: a coder who gave none for a unit is left out of that unit.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C with the nominal difference.
 * Cost: linear in the number of values.
 * `units`: values of each unit, one a coder.
 * @see docs/methods.md#agreement-of-coders
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): AgreementOfCoders {
  const totals = new Map<string, number>()
  let pairable = 0
  let values = 0
  let differing = 0
  for (const unit of units) {
    const count = unit.length
    if (count < 2) continue
    pairable++
    values += count
    const own = new Map<string, number>()
    for (const value of unit) own.set(value, (own.get(value) ?? 0) + 1)
    for (const [value, times] of own) {
      totals.set(value, (totals.get(value) ?? 0) + times)
      differing += (times * (count - times)) / (count - 1)
    }
  }
  let expected = 0
  for (const times of totals.values()) expected += times * (values - times)
  const alpha = expected === 0 ? undefined : 1 - ((values - 1) * differing) / expected
  return { alpha, units: pairable, values }
}
