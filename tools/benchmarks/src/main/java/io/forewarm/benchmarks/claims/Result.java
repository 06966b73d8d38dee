package io.forewarm.benchmarks.claims;

/**
 * What came out.
 *
 * @param claimsPerSecond warm claims that were answered over HTTP, each with a unit of its own
 * @param claimMillisP50 from sending a claim to its answer, half of all are faster
 * @param connections that claimed at the same time
 * @param plan how long one plan takes
 */
public record Result(
        long claimsPerSecond,
        double claimMillisP50,
        double claimMillisP99,
        long claims,
        int connections,
        MockApi mockApi,
        Plan plan) {

    /**
     * The same with the Kubernetes backend on a mock of its API, which stands in the way of most of it.
     *
     * @param requestsPerPass to the API, in passes that find nothing changed
     */
    public record MockApi(
            long claimsPerSecond, double claimMillisP50, double claimMillisP99, long claims, double requestsPerPass) {}

    /**
     * How long a plan takes that finds everything as it wants it, and one that finds nothing.
     *
     * @param unchangedMillis median
     * @param fromNothingMillis median
     */
    public record Plan(int units, int bundles, double unchangedMillis, double fromNothingMillis) {}
}
