package io.forewarm.replay.pool;

/**
 * Fourier transforms of any length, by Bluestein's detour over a power of two (<i>A linear filtering approach to the
 * computation of the discrete Fourier transform</i>, 1970).
 *
 * @param real parts
 * @param imaginary parts
 */
@SuppressWarnings("ArrayRecordComponent") // Made here, and read at once.
record Spectrum(double[] real, double[] imaginary) {

    static Spectrum of(double[] series) {
        return transform(series, new double[series.length]);
    }

    /** The series that has this spectrum, if it is that of real numbers. */
    double[] inverse() {
        // Real and imaginary parts changed places, the transform goes backwards.
        var back = transform(/* real= */ imaginary, /* imaginary= */ real);
        var series = new double[real.length];
        for (int i = 0; i < series.length; i++) {
            series[i] = back.imaginary[i] / series.length;
        }
        return series;
    }

    double amplitude(int index) {
        return Math.hypot(real[index], imaginary[index]);
    }

    int size() {
        return real.length;
    }

    private static Spectrum transform(double[] real, double[] imaginary) {
        int n = real.length;
        int m = Integer.highestOneBit(Math.max(1, 2 * n - 1)) << 1;
        var a = new Spectrum(new double[m], new double[m]);
        var b = new Spectrum(new double[m], new double[m]);
        var cos = new double[n];
        var sin = new double[n];
        for (int i = 0; i < n; i++) {
            double angle = Math.PI * ((long) i * i % (2L * n)) / n;
            cos[i] = Math.cos(angle);
            sin[i] = Math.sin(angle);
            a.real[i] = real[i] * cos[i] + imaginary[i] * sin[i];
            a.imaginary[i] = imaginary[i] * cos[i] - real[i] * sin[i];
            b.real[i] = cos[i];
            b.imaginary[i] = sin[i];
            if (i > 0) {
                b.real[m - i] = cos[i];
                b.imaginary[m - i] = sin[i];
            }
        }
        var product = convolved(a, b);
        var result = new Spectrum(new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            result.real[i] = product.real[i] * cos[i] + product.imaginary[i] * sin[i];
            result.imaginary[i] = product.imaginary[i] * cos[i] - product.real[i] * sin[i];
        }
        return result;
    }

    private static Spectrum convolved(Spectrum a, Spectrum b) {
        int m = a.size();
        fast(a.real, a.imaginary);
        fast(b.real, b.imaginary);
        var product = new Spectrum(new double[m], new double[m]);
        for (int i = 0; i < m; i++) {
            // Swapped and conjugated in one, so that the same transform goes backwards.
            product.imaginary[i] = (a.real[i] * b.real[i] - a.imaginary[i] * b.imaginary[i]) / m;
            product.real[i] = (a.real[i] * b.imaginary[i] + a.imaginary[i] * b.real[i]) / m;
        }
        fast(product.real, product.imaginary);
        return new Spectrum(/* real= */ product.imaginary, /* imaginary= */ product.real);
    }

    /** Cooley and Tukey's, in place, for powers of two. */
    private static void fast(double[] real, double[] imaginary) {
        int n = real.length;
        reorder(real, imaginary);
        for (int half = 1; half < n; half *= 2) {
            for (int k = 0; k < half; k++) {
                double cos = Math.cos(-Math.PI * k / half);
                double sin = Math.sin(-Math.PI * k / half);
                for (int i = k; i < n; i += 2 * half) {
                    int j = i + half;
                    double re = real[j] * cos - imaginary[j] * sin;
                    double im = real[j] * sin + imaginary[j] * cos;
                    real[j] = real[i] - re;
                    imaginary[j] = imaginary[i] - im;
                    real[i] += re;
                    imaginary[i] += im;
                }
            }
        }
    }

    private static void reorder(double[] real, double[] imaginary) {
        int n = real.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double re = real[i];
                real[i] = real[j];
                real[j] = re;
                double im = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = im;
            }
        }
    }
}
