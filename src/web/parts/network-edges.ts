// How lines of a network are painted: solid or dotted, of an even width on the screen whatever the zoom.

import { createEdgeArrowHeadProgram, createEdgeCompoundProgram, EdgeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'

/** Display of an edge; `isDotted` for what is said and not documented. */
export interface LineDisplay extends EdgeDisplayData {
  readonly isDotted?: boolean
}

const VERTEX = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_dotted;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_along;
varying float v_dotted;
varying float v_width;
void main() {
  vec2 begin = (u_matrix * vec3(a_start, 1.0)).xy * u_viewport * 0.5;
  vec2 finish = (u_matrix * vec3(a_end, 1.0)).xy * u_viewport * 0.5;
  vec2 line = finish - begin;
  float size = max(length(line), 0.001);
  vec2 normal = vec2(-line.y, line.x) / size;
  float width = max(a_width, 0.5) * u_pixelRatio;
  #ifdef PICKING_MODE
  width = max(width, 7.0 * u_pixelRatio);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  vec2 place = mix(begin, finish, a_corner.x) + normal * a_corner.y * width * 0.5;
  gl_Position = vec4(place / (u_viewport * 0.5), 0.0, 1.0);
  v_along = a_corner.x * size / u_pixelRatio;
  v_dotted = a_dotted;
  v_width = max(a_width, 1.0);
  v_color.a *= 255.0 / 254.0;
}
`

const FRAGMENT = /*glsl*/ `
precision highp float;
varying vec4 v_color;
varying float v_along;
varying float v_dotted;
varying float v_width;
void main() {
  #ifndef PICKING_MODE
  if (v_dotted > 0.5 && mod(v_along, 3.2 * v_width + 2.0) > 1.4 * v_width + 0.6) discard;
  #endif
  gl_FragColor = v_color;
}
`

const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext
type Uniform = 'u_matrix' | 'u_viewport' | 'u_pixelRatio'

export class LineProgram extends EdgeProgram<Uniform> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_matrix', 'u_viewport', 'u_pixelRatio'] as const,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_dotted', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    }
  }

  override processVisibleItem(
    edge: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: LineDisplay,
  ): void {
    const values = [
      source.x,
      source.y,
      target.x,
      target.y,
      data.size,
      data.isDotted === true ? 1 : 0,
      floatColor(data.color),
      edge,
    ]
    this.array.set(values, start)
  }

  override setUniforms(
    { matrix, width, height, pixelRatio }: RenderParams,
    { gl, uniformLocations }: ProgramInfo,
  ): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix)
    gl.uniform2f(uniformLocations.u_viewport, width * pixelRatio, height * pixelRatio)
    gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio)
  }
}

/** The line with a head at its end. */
export const ArrowProgram = createEdgeCompoundProgram([
  LineProgram,
  createEdgeArrowHeadProgram({ lengthToThicknessRatio: 6, widenessToThicknessRatio: 4.5 }),
])
