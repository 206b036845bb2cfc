/** Sentences that stand beside everything that leaves the house. */

/** Stands on every page, feed and export of the demo world. */
export const INVENTED = 'Invented people';

/**
 * Source of the figures: INTERPOL as quoted by the Red Notice Law Journal in March 2019
 * (https://www.rednoticelawjournal.com/2019/03/will-interpols-website-tell-me-if-i-have-a-red-notice/).
 */
export const NOT_FOUND_IS_NOT_SAFE =
  'Not being on the public list does not mean that there is no notice: in 2019 about 7,000 of some 58,000 red notices were public, and diffusions never are. Only an access request to the Commission for the Control of INTERPOL’s Files can answer.';

export const ALLEGATION =
  'A red notice passes on what a country alleges or a court there decided; it is no finding of guilt by INTERPOL or by this archive.';
