import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AutoLock } from './auto-lock.ts'

/** A clock that is moved by hand, with one alarm. */
function handClock() {
  let time = 0
  let alarm: { at: number; run: () => void } | undefined
  return {
    timers: {
      now: () => time,
      after: (milliseconds: number, run: () => void) => {
        const own = { at: time + milliseconds, run }
        alarm = own
        return () => {
          if (alarm === own) alarm = undefined
        }
      },
    },
    /** Time passes; alarms ring unless the machine sleeps. */
    pass(minutes: number, isAsleep = false) {
      const end = time + minutes * 60_000
      while (!isAsleep && alarm !== undefined && alarm.at <= end) {
        const { at, run } = alarm
        alarm = undefined
        time = Math.max(time, at)
        run()
      }
      time = end
    },
    hasAlarm: () => alarm !== undefined,
  }
}

function watched(minutes?: number) {
  const clock = handClock()
  let locked = 0
  const lock = () => {
    locked++
  }
  return { clock, watch: new AutoLock({ minutes, lock, timers: clock.timers }), locked: () => locked }
}

test('locks once, after fifteen minutes without use', () => {
  const { clock, watch, locked } = watched()
  clock.pass(14.9)
  assert.equal(locked(), 0)
  clock.pass(0.1)
  assert.equal(locked(), 1)
  clock.pass(100)
  watch.touch()
  assert.equal(locked(), 1)
  assert.ok(!clock.hasAlarm())
})

test('use puts it off by the full time', () => {
  const { clock, watch, locked } = watched(10)
  for (let i = 0; i < 20; i++) {
    clock.pass(9)
    watch.touch()
  }
  assert.equal(locked(), 0)
  clock.pass(9.9)
  assert.equal(locked(), 0)
  clock.pass(0.2)
  assert.equal(locked(), 1)
})

test('a machine that slept past the time finds the case locked at the next use', () => {
  const { clock, watch, locked } = watched(10)
  clock.pass(600, true)
  watch.touch()
  assert.equal(locked(), 1)
})

test('a clock that was put back neither locks nor keeps open for ever', () => {
  const { clock, watch, locked } = watched(10)
  clock.pass(-600, true)
  watch.touch()
  assert.equal(locked(), 0)
  clock.pass(610)
  assert.equal(locked(), 1)
})

test('what was stopped never locks', () => {
  const { clock, watch, locked } = watched(10)
  watch.stop()
  watch.touch()
  clock.pass(1000)
  assert.equal(locked(), 0)
  assert.throws(() => watched(0), RangeError)
})
