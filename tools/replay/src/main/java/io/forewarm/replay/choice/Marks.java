package io.forewarm.replay.choice;

/** Sums up how good somebody's guesses are. Owned by one thread. */
final class Marks {

    private int guesses;
    private double surprise;
    private int first;
    private int amongThree;

    void mark(Guess guess, int right) {
        guesses++;
        surprise -= Math.log(guess.share(right));
        var best = guess.best(3);
        first += !best.isEmpty() && best.getFirst() == right ? 1 : 0;
        amongThree += best.contains(right) ? 1 : 0;
    }

    double logLoss() {
        return guesses == 0 ? 0 : surprise / guesses;
    }

    ChoiceScore score(String name) {
        double all = Math.max(1, guesses);
        return new ChoiceScore(name, logLoss(), first / all, amongThree / all);
    }
}
