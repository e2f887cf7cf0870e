// Distances and bearings on the earth, taken as a sphere of its mean radius: within 0.6 % of the ellipsoid's.

/** WGS 84, degrees. */
export interface GeoPoint {
  readonly latitude: number
  readonly longitude: number
}

/** Mean radius R1 of the earth, metres (IUGG). */
export const EARTH_RADIUS_METRES = 6_371_008.8

const RADIANS = Math.PI / 180

/** Metres along the great circle, 0 to about 20,015,115. Haversine formula, which holds for short distances too. */
export function distanceMetres(from: GeoPoint, to: GeoPoint): number {
  const dLatitude = (to.latitude - from.latitude) * RADIANS
  const dLongitude = (to.longitude - from.longitude) * RADIANS
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS) * Math.sin(dLongitude / 2) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Direction in which the great circle to `to` sets out: degrees clockwise from true north, 0 <= b < 360; undefined for one and the same point. */
export function bearingDegrees(from: GeoPoint, to: GeoPoint): number | undefined {
  const [a, b] = [from.latitude * RADIANS, to.latitude * RADIANS]
  const dLongitude = (to.longitude - from.longitude) * RADIANS
  const east = Math.sin(dLongitude) * Math.cos(b)
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLongitude)
  if (Math.hypot(east, north) < 1e-12) return undefined
  return turned(Math.atan2(east, north) / RADIANS)
}

/** The point that lies so many metres from another in a direction, along a great circle. */
export function pointAt(from: GeoPoint, bearing: number, metres: number): GeoPoint {
  const angle = metres / EARTH_RADIUS_METRES
  const [latitude, direction] = [from.latitude * RADIANS, bearing * RADIANS]
  const sine = Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(direction)
  const east = Math.sin(direction) * Math.sin(angle) * Math.cos(latitude)
  const longitude = from.longitude + Math.atan2(east, Math.cos(angle) - Math.sin(latitude) * sine) / RADIANS
  return {
    latitude: Math.asin(Math.min(1, Math.max(-1, sine))) / RADIANS,
    longitude: turned(longitude + 180) - 180,
  }
}

/** The same direction within 0 <= d < 360. */
export function turned(degrees: number): number {
  const rest = degrees % 360
  return rest < 0 ? (rest + 360) % 360 : rest
}

/** From one direction to another the short way: degrees, -180 < d <= 180, clockwise positive. */
export function turnBetween(from: number, to: number): number {
  const turn = turned(to - from)
  return turn > 180 ? turn - 360 : turn
}
