package io.forewarm.prediction.learning;

/** What the trees' sum means, and so what it is fitted to minimise: always what the examples' surprise adds up to. */
public enum Loss {
    /** The logarithm of the odds that it happens. */
    ODDS,

    /**
     * A weight, by its logarithm, of one of several answers to a question: probabilities are the weights' shares
     * (McFadden's conditional logit). Answers to one question lie one behind the other, see
     * {@link Examples#nextQuestion}. Fitting odds instead and dividing by their sum costs some hundredths of log loss.
     */
    CHOICE,

    /** The logarithm of how often it is expected to happen: Poisson regression. */
    COUNT
}
