// Figures that would tell one private account or file apart, rounded so that they do not.

/** A number to some significant digits, toward zero; 0, infinities and NaN stay. */
export function significant(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return value
  const text = value.toExponential(14)
  const at = text.indexOf('e')
  const sign = text.startsWith('-') ? 1 : 0
  return Number(text.slice(0, digits === 1 ? sign + 1 : sign + digits + 1) + text.slice(at))
}

/** A share 0..1 in hundredths, toward zero: the order of two shares is never turned round. */
export function hundredths(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100
}

/** Size of a file as a class: "< 1 kB", "< 10 kB", ... in powers of ten. */
export function sizeClass(bytes: number): string {
  for (const unit of ['kB', 'MB', 'GB', 'TB'])
    for (const most of [1, 10, 100]) if (bytes < most * 1000 ** (UNITS.indexOf(unit) + 1)) return `< ${most} ${unit}`
  return '>= 1000 TB'
}

const UNITS = ['kB', 'MB', 'GB', 'TB']
