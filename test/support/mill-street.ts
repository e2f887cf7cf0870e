// A small invented chat about a granary: an original, its copy, a forward, witnesses, relays, a denial.

/** Its id in a case. */
export const CHAT = 'telegram:channel1900000007'
/** Words of the first message. */
export const FIRST = 'The granary on Mill Street burned down in the night, I saw the roof fall in from my window.'
const TEXTS = [
  FIRST,
  FIRST,
  'Passed on: the granary on Mill Street burned with everything in it, so they write in the other chat.',
  'I was at the granary when it burned, two trucks came at eleven and both of the pumps were dry, I saw it.',
  'According to Bolat Sampleman the granary burned because of the old wiring in hall five of the building.',
  'The granary was whole this morning, I stood in front of it and the roof and all the windows are there.',
  'Fire at the elevator beside the river, smoke over the whole quarter since ten in the evening or so.',
  'Bolat Sampleman told everybody in the yard that the granary burned and that nobody will be paid a thing.',
]

/** As Telegram Desktop exports it (result.json). */
export function millStreetChat(): string {
  const messages = TEXTS.map((text, i) => ({
    id: i + 1,
    type: 'message',
    date: `2026-01-05T10:0${i}:00`,
    date_unixtime: String(Date.UTC(2026, 0, 5, 5, i) / 1000),
    from: `Person ${i + 1}`,
    from_id: `user88000000${i + 1}`,
    text,
    text_entities: [],
    ...(i === 2 ? { forwarded_from: 'Person 9', forwarded_from_id: 'user880000009' } : {}),
  }))
  return JSON.stringify({ name: 'Mill Street', type: 'public_supergroup', id: 1900000007, messages })
}
