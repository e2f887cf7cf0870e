// Programs that tests of videos need and a machine may lack.

import { spawnSync } from 'node:child_process'

/** Why a test that needs ffmpeg is skipped; false when it is there. */
export const withoutFfmpeg: string | false =
  spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0 ? false : 'ffmpeg is not installed'
