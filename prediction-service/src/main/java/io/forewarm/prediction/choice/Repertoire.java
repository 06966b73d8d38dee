package io.forewarm.prediction.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one subject asked for, got and gave back, as far as it tells what it asks for when its next session begins.
 * Mutable, not thread-safe; its size grows with the number of different bundles only. Events come in the order of time;
 * times are seconds since whatever moment, the same for all.
 */
public final class Repertoire {

    /** A silence longer than this ends a session, in seconds, as in the benchmark's protocol. */
    public static final long SESSION_GAP = 1800;

    private static final long NIGHT = 6 * 3600;
    private static final double STEADINESS_FADE = 0.9;

    final Map<Integer, Item> items = new HashMap<>();
    final Item all = new Item();
    final Successors afterOpening = new Successors();
    final Successors afterTwoOpenings = new Successors();
    final Successors afterRequest = new Successors();
    final Successors afterLikeSessions = new Successors();
    final Successors afterLikeRequests = new Successors();
    final Successors afterGap = new Successors();
    final Successors afterRequestAndGap = new Successors();
    final Successors afterEnd = new Successors();
    final Sequence openings = new Sequence(4);
    final Sequence requests = new Sequence(3);
    final Map<Integer, Integer> sizes = new HashMap<>();
    List<Integer> session = new ArrayList<>();
    List<Integer> sessionBefore = new ArrayList<>();
    final int[] opened = {-1, -1, -1};
    final int[] ended = {-1, -1};
    Optional<Order> last = Optional.empty();
    int secondLast = -1;
    int openedDay = -1;
    int run;
    long lastAsked;
    long lastEnd = -1;
    long lastRunSeconds = -1;
    double lastRunPart = -1;
    private double expected;
    private double sessionsLately;

    /** Nothing asked for yet. */
    public boolean isEmpty() {
        return last.isEmpty();
    }

    /** Whether a request at that moment opens a session. */
    public boolean wouldOpen(long now) {
        return isEmpty() || now - lastAsked > SESSION_GAP;
    }

    /** The bundle of the last request, if there was one. */
    public Optional<Integer> lastBundle() {
        return last.map(Order::bundle);
    }

    /** The subject asks for something. */
    public void asked(long now, Order order, int localHour) {
        boolean opens = wouldOpen(now);
        last.ifPresent(before -> learn(now, before, order, opens));
        if (opens) {
            open(now, order, localHour);
        }
        items.values().forEach(Item::forgetEnds);
        all.forgetEnds();
        int number = all.requests();
        item(order.bundle()).asked(number, now, order.declaredSeconds());
        all.asked(number, now, order.declaredSeconds());
        requests.add(order.likeness(), order.bundle(), opens);
        sizes.put(order.bundle(), order.size());
        session.add(order.bundle());
        secondLast = lastBundle().orElse(-1);
        last = Optional.of(order);
        lastAsked = now;
    }

    private void learn(long now, Order before, Order order, boolean opens) {
        int bundle = order.bundle();
        afterLikeRequests.add(before.likeness(), bundle);
        if (opens) {
            long gap = gapClass(now);
            afterLikeSessions.add(before.likeness(), bundle);
            afterGap.add(gap, bundle);
            afterRequest.add(before.bundle(), bundle);
            afterRequestAndGap.add(pair(before.bundle(), gap), bundle);
            afterEnd.add(pair(ended[0], all.held() > 0 ? 1 : 0), bundle);
            afterOpening.add(opened[0], bundle);
            if (opened[1] >= 0) {
                afterTwoOpenings.add(pair(opened[0], opened[1]), bundle);
            }
            openedDay = now - lastAsked > NIGHT ? bundle : openedDay;
            expected = expected * STEADINESS_FADE + (before.bundle() == bundle ? 1 : 0);
            sessionsLately = sessionsLately * STEADINESS_FADE + 1;
        }
    }

    private void open(long now, Order order, int localHour) {
        int bundle = order.bundle();
        int number = all.sessions();
        item(bundle).opened(number, now, localHour);
        all.opened(number, now, localHour);
        openings.add(bundle, bundle, false);
        run = opened[0] == bundle ? run + 1 : 1;
        opened[2] = opened[1];
        opened[1] = opened[0];
        opened[0] = bundle;
        sessionBefore = session;
        session = new ArrayList<>();
    }

    /** It got what it had asked for. */
    public void started(Order order, long waitedSeconds) {
        item(order.bundle()).started(waitedSeconds);
        all.started(waitedSeconds);
    }

    /** It gave it back, or it ended by itself. */
    public void ended(long now, Order order, long ranSeconds) {
        item(order.bundle()).ended(now, ranSeconds);
        all.ended(now, ranSeconds);
        ended[1] = ended[0];
        ended[0] = order.bundle();
        lastEnd = now;
        lastRunSeconds = ranSeconds;
        lastRunPart = order.declaredSeconds() > 0 ? (double) ranSeconds / order.declaredSeconds() : -1;
    }

    private Item item(int bundle) {
        return items.computeIfAbsent(bundle, _ -> new Item());
    }

    /** Bundles that it has ever asked for, newest first. */
    List<Integer> known(int most) {
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().requests() > 0)
                .sorted(Comparator.comparingInt(entry -> entry.getValue().requestsAgo(all)))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Silences that differ by less than twice are the same, but that of a night is one of its own. */
    long gapClass(long now) {
        double halfHours = (now - lastAsked) / (double) SESSION_GAP;
        int doublings = (int) (Math.log(Math.max(1, halfHours)) / Math.log(2));
        return doublings == 3 ? 2 : Math.min(6, doublings);
    }

    static long pair(long one, long other) {
        return one << 32 ^ (other & 0xffff_ffffL);
    }

    double steadiness() {
        return sessionsLately == 0 ? -1 : expected / sessionsLately;
    }

    int sessionVariety() {
        return new HashSet<>(session).size();
    }

    /** What is worked out once for all candidates of a question. */
    public Question question(long now, Scene scene) {
        if (isEmpty()) {
            throw new IllegalStateException("of somebody who never asked for anything nothing can be told");
        }
        return new Question(this, now, scene, last.orElseThrow());
    }
}
