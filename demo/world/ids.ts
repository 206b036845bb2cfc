/** Notice numbers: the year of the file and a number of three to six digits, spread as on the public list of 2025. */
import type { Chance } from './chance.ts';

/** year, notices, and the number at shares 0, 10, 25, 50, 75, 90 and 100 per cent of that year's notices. */
const YEARS = `
1972 1 500 500 500 500 500 500 599
1976 1 300 300 300 300 300 300 399
1990 1 8000 8000 8000 8000 8000 8000 8999
1993 3 9000 14000 20000 27100 27110 27400 27500
1994 2 12000 12500 20000 28900 29400 41000 45100
1995 2 17400 17500 20000 23000 24000 30000 34500
1996 3 1500 2000 9000 13700 34000 40000 48300
1997 7 2100 2110 2125 2140 3400 30000 47300
1998 6 7900 9000 13000 21500 26700 30000 33200
1999 18 4300 14800 14900 36600 45100 50100 50600
2000 10 1600 2000 7900 23300 25600 32000 39000
2001 12 3500 9500 14600 42000 45000 52000 54000
2002 11 800 3800 6300 33000 43500 49000 50200
2003 20 2100 6400 14400 28400 45300 54600 54900
2004 24 300 2700 10000 26400 39500 53000 58100
2005 41 2100 4000 18500 34600 39350 51600 56700
2006 40 2900 12900 22300 28400 40300 46800 59800
2007 58 3700 12000 27500 38000 49000 54000 56900
2008 48 300 7400 12400 18100 31600 40000 41800
2009 96 200 5600 12000 21700 30000 38500 43400
2010 112 100 6000 13200 31500 44000 55000 58700
2011 115 400 17100 29500 43500 55500 63200 68900
2012 150 1000 10000 300000 317500 331000 343300 351900
2013 134 600 8000 21500 43700 64500 69400 72600
2014 198 300 6700 24000 44500 63500 74600 79800
2015 400 600 19900 34000 53200 73900 80400 86300
2016 760 300 19400 35500 51200 66200 75600 92200
2017 900 200 7100 128000 173400 204400 282300 293600
2018 720 200 9500 27000 56300 75900 91500 107600
2019 690 100 20400 32000 53200 99000 122500 132300
2020 480 100 7300 20000 48000 71000 82000 87100
2021 470 400 7100 17100 39200 63100 76400 84400
2022 350 300 6500 20700 47100 69800 77600 86400
2023 300 800 8000 19600 40400 61600 75400 85900
2024 300 1600 5400 20400 43000 61500 82500 91200
2025 310 900 9000 21000 42000 62000 79000 98000
2026 210 700 6000 15000 29000 41000 52000 60000
`;

interface Year {
  readonly year: number;
  readonly notices: number;
  readonly marks: readonly number[];
}

const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
const years: readonly Year[] = YEARS.trim()
  .split('\n')
  .map((line) => {
    const [year, notices, ...marks] = line.split(' ').map(Number);
    return { year: year!, notices: notices!, marks };
  });
const weights = years.map((year) => [year, year.notices] as const);

/** A number that `taken` does not hold yet; it is added there. `year` fixes the year. */
export function drawId(chance: Chance, taken: Set<string>, year?: number): string {
  const of = years.find((each) => each.year === year) ?? chance.weighted(weights);
  for (;;) {
    const id = `${of.year}/${numberAt(of.marks, chance.unit())}`;
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}

function numberAt(marks: readonly number[], share: number): number {
  const upper = Math.max(
    1,
    SHARES.findIndex((mark) => share < mark),
  );
  const [low, high] = [SHARES[upper - 1]!, SHARES[upper]!];
  const [from, to] = [marks[upper - 1]!, marks[upper]!];
  return Math.floor(from + ((share - low) / (high - low)) * (to - from));
}

/** Picture numbers grow with the year of the file; this is where each year's begin, roughly. */
export function pictureNumber(id: string, chance: Chance): number {
  const year = Number(id.slice(0, 4));
  const from =
    year < 2005
      ? 53_000_000
      : year < 2015
        ? 54_000_000 + (year - 2005) * 570_000
        : 59_700_000 + (year - 2015) * 380_000;
  return from + chance.whole(0, 379_999);
}
