/** The value at `t` of a polynomial, its coefficients from the constant one upwards. */
export const polynomial = (t: number, ...coefficients: number[]): number => coefficients.reduceRight((sum, one) => sum * t + one, 0);

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The sine of an angle in degrees. */
export const sine = (degrees: number): number => Math.sin(radians(degrees));
