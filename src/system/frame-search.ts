// Faces in frames of a video. Runs in a process of its own (videos.ts).

import { loadFaceNetworks } from './face-networks.ts'
import { type FoundFace, findFaces } from './face-search.ts'

/** Frames are looked at to this size: a face of 24 pixels at it is found as in pictures. */
const LARGEST_SIDE = 1024

/** Faces of each frame (red, green, blue). */
export async function searchFrames(
  frames: readonly Uint8Array[],
  width: number,
  height: number,
): Promise<FoundFace[][]> {
  const networks = await loadFaceNetworks()
  const found: FoundFace[][] = []
  for (const data of frames)
    found.push(await findFaces(networks, { data, width, height }, { isTurned: false, largestSide: LARGEST_SIDE }))
  return found
}
