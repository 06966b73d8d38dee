package io.forewarm.prediction.choice;

import io.forewarm.prediction.choice.Sequence.Matches;
import io.forewarm.prediction.choice.Successors.After;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** A subject begins a session: what does it ask for? Good until the next event only. */
public final class Question {

    /** Own bundles and everybody's that are ranked; all others share what the back-off leaves them. */
    private static final int MOST_OWN = 24;

    private static final int MOST_COMMON = 8;
    private static final Item NEVER = new Item();

    private final Repertoire own;
    private final Item all;
    private final long now;
    private final Scene scene;
    private final Order last;
    private final After opening;
    private final After twoOpenings;
    private final After request;
    private final After likeSessions;
    private final After likeRequests;
    private final After gap;
    private final After requestAndGap;
    private final After end;
    private final Matches openingPattern;
    private final Matches requestPattern;

    Question(Repertoire own, long now, Scene scene, Order last) {
        this.own = own;
        this.all = own.all;
        this.now = now;
        this.scene = scene;
        this.last = last;
        opening = own.afterOpening.after(own.opened[0]);
        twoOpenings = own.afterTwoOpenings.after(Repertoire.pair(own.opened[0], own.opened[1]));
        request = own.afterRequest.after(last.bundle());
        likeSessions = own.afterLikeSessions.after(last.likeness());
        likeRequests = own.afterLikeRequests.after(last.likeness());
        gap = own.afterGap.after(own.gapClass(now));
        requestAndGap = own.afterRequestAndGap.after(Repertoire.pair(last.bundle(), own.gapClass(now)));
        end = own.afterEnd.after(Repertoire.pair(own.ended[0], all.held() > 0 ? 1 : 0));
        openingPattern = own.openings.matches(0);
        requestPattern = own.requests.matches(1);
    }

    /** Bundles worth ranking, in the order of their numbers. */
    public List<Integer> candidates() {
        var candidates = new TreeSet<>(own.known(MOST_OWN));
        candidates.addAll(scene.everybody().mostFrequent(MOST_COMMON));
        return List.copyOf(candidates);
    }

    /** What everybody's sessions began with, for what is no candidate. */
    Fashion everybody() {
        return scene.everybody();
    }

    /** The numbers that {@link ChoiceFeature} names, in its order, for one candidate. */
    public void describe(int bundle, float[] row) {
        var item = own.items.getOrDefault(bundle, NEVER);
        var out = new Row(row);
        shares(item, out);
        order(bundle, item, out);
        successors(bundle, item, out);
        holding(bundle, item, out);
        others(bundle, out);
        circumstances(bundle, item, out);
        situation(out);
        out.end();
    }

    private void shares(Item item, Row out) {
        for (int speed = 0; speed < Item.SPEEDS; speed++) {
            out.put(item.sessionShare(all, speed));
        }
        for (int speed = 0; speed < Item.SPEEDS; speed++) {
            out.put(item.requestShare(all, speed));
        }
        for (int speed = 0; speed < Item.DAY_SPEEDS; speed++) {
            out.put(item.timeShare(all, speed, now));
        }
        out.put(item.sessions());
        out.put(item.share(all));
        out.put(item.shareOfRequests(all));
    }

    private void order(int bundle, Item item, Row out) {
        for (int opened : own.opened) {
            out.put(opened == bundle);
        }
        out.put(last.bundle() == bundle);
        out.put(own.secondLast == bundle);
        out.put(own.opened[0] == bundle ? own.run : 0);
        out.put(item.sessionsAgo(all));
        out.put(item.requestsAgo(all));
        out.put(item.secondsAgo(now));
    }

    private void successors(int bundle, Item item, Row out) {
        double prior = item.share(all);
        out.put(opening.share(bundle, prior));
        out.put(twoOpenings.share(bundle, prior));
        out.put(request.share(bundle, prior));
        out.put(openingPattern.share(bundle));
        out.put(opening.count(bundle));
        out.put(twoOpenings.count(bundle));
        out.put(shareOf(own.session, bundle));
        out.put(shareOf(own.sessionBefore, bundle));
        out.put(item.shareAround(scene.localHour(), all));
    }

    private static double shareOf(List<Integer> session, int bundle) {
        return session.isEmpty() ? 0 : (double) Collections.frequency(session, bundle) / session.size();
    }

    private void holding(int bundle, Item item, Row out) {
        out.put(item.running());
        out.put(item.waiting());
        out.put(own.ended[0] == bundle);
        out.put(own.ended[1] == bundle);
        out.put(item.sinceEnd(now));
        out.put(item.lastRunSeconds());
    }

    private void others(int bundle, Row out) {
        double common = scene.everybody().share(bundle);
        out.put(common);
        out.put(scene.everybody().shareAfter(last.bundle(), bundle));
        out.put(scene.everybody().recentShare(bundle));
        out.put(scene.circle().shrunk(bundle, common));
        out.put(bundle);
        out.put(bundle - last.bundle());
        out.put(own.opened[1] < 0 ? 0 : bundle - own.opened[1]);
    }

    private void circumstances(int bundle, Item item, Row out) {
        double prior = item.share(all);
        out.put(likeSessions.share(bundle, prior));
        out.put(likeRequests.share(bundle, prior));
        out.put(gap.share(bundle, prior));
        out.put(requestAndGap.share(bundle, prior));
        out.put(end.share(bundle, prior));
        out.put(requestPattern.share(bundle));
        out.put(ratio(item.endedSinceLast(), all.endedSinceLast()));
        out.put(item.lastDeclaredSeconds());
        out.put(item.lastWaitSeconds());
        out.put(ratio(item.held(), all.held()));
        out.put(own.openedDay == bundle);
        out.put(scene.mostInUse() - scene.inUse() - own.sizes.getOrDefault(bundle, 0));
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? -1 : (double) part / whole;
    }

    private void situation(Row out) {
        out.put(Math.log((double) Math.max(1, now - own.lastAsked)));
        out.put(all.sessions());
        out.put(all.requests());
        out.put(own.items.size());
        out.put(own.run);
        out.put(own.session.size());
        out.put(own.sessionVariety());
        out.put(own.lastEnd < 0 ? -1 : now - own.lastEnd);
        out.put(own.lastRunSeconds);
        out.put(own.lastRunPart);
        out.put(all.running());
        out.put(all.waiting());
        out.put(scene.localHour());
        out.put(scene.localDay());
        out.put(own.steadiness());
        out.put(scene.inUse());
        out.put(scene.waiting());
        out.put(all.endedSinceLast());
        out.put(likeRequests.cases());
        out.put(requestPattern.total());
        out.put(last.declaredSeconds());
    }

    /** Fills a row from its beginning to its end. */
    private static final class Row {

        private final float[] values;
        private int next;

        Row(float[] values) {
            this.values = values;
        }

        void put(double value) {
            values[next++] = (float) value;
        }

        void put(long value) {
            put((double) value);
        }

        void put(boolean value) {
            put(value ? 1 : 0);
        }

        void end() {
            if (next != ChoiceFeature.COUNT) {
                throw new IllegalStateException("%d features were told, not %d".formatted(next, ChoiceFeature.COUNT));
            }
        }
    }
}
