/**
 * The shapes of the world, made once: countries as paths, and for those too small to be drawn a point.
 * Borders are those of Natural Earth (public domain, https://www.naturalearthdata.com) as `world-atlas` carries them; they say nothing
 * about whose land it is.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEqualEarth, geoPath } from 'd3-geo';
import iso from 'i18n-iso-countries/index.js';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export const mapSize = { width: 960, height: 470 } as const;
/** Room for the points of islands at the edge. */
const margin = 6;
/** The map is cut through the Bering Strait and the Pacific, where it cuts no country in two. */
const middle = 11;

export interface WorldMap {
  /** ISO 3166-1 alpha-2 where the shape has one, else null; the path in the units of `mapSize`. */
  readonly shapes: readonly { readonly code: string | null; readonly path: string }[];
  /** Where a country lies that the shapes leave out. */
  readonly points: ReadonlyMap<string, readonly [number, number]>;
  readonly borders: string;
  /** The edge of the globe, so that its flat poles do not look cut off. */
  readonly edge: string;
}

type Atlas = Topology<{ countries: GeometryCollection }>;

let made: WorldMap | null = null;

/** Read and drawn when first asked for (some 150 ms), then kept. */
export function worldMap(): WorldMap {
  made ??= draw();
  return made;
}

function draw(): WorldMap {
  const coarse = atlas('110m');
  const fine = atlas('50m');
  const withoutAntarctica = (of: Atlas) => ({
    ...of.objects.countries,
    geometries: of.objects.countries.geometries.filter(({ id }) => id !== '010'),
  });
  const land = feature(coarse, withoutAntarctica(coarse));
  const projection = geoEqualEarth()
    .rotate([-middle, 0])
    .fitExtent(
      [
        [margin, margin],
        [mapSize.width - margin, mapSize.height - margin],
      ],
      { type: 'Sphere' },
    );
  const path = geoPath(projection).digits(1);
  const shapes = land.features.map((shape) => ({ code: codeOf(shape.id), path: path(shape) ?? '' }));
  const drawn = new Set(shapes.map(({ code }) => code));
  const points = new Map<string, readonly [number, number]>();
  for (const shape of feature(fine, fine.objects.countries).features) {
    const code = codeOf(shape.id);
    if (code === null || drawn.has(code)) continue;
    const [x, y] = path.centroid(shape);
    if (Number.isFinite(x)) points.set(code, [Number(x.toFixed(1)), Number(y.toFixed(1))]);
  }
  const inner = withoutAntarctica(coarse);
  return {
    shapes,
    points,
    borders: path(mesh(coarse, inner, (a, b) => a !== b)) ?? '',
    edge: path({ type: 'Sphere' }) ?? '',
  };
}

function atlas(detail: '110m' | '50m'): Atlas {
  const require = createRequire(import.meta.url);
  return JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${detail}.json`), 'utf8')) as Atlas;
}

function codeOf(id: string | number | undefined): string | null {
  return id === undefined ? null : (iso.numericToAlpha2(String(id).padStart(3, '0')) ?? null);
}
