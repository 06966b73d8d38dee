package io.forewarm.quickstart.playback;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.quickstart.recording.Recording;
import io.forewarm.quickstart.recording.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays a recording: lets the API server report and the portal claim, each step at its time.
 *
 * <p>Every step is noted once it is done. One that was done but not noted before a kill is done again, and because no
 * call changes anything when repeated, that is the same as once. Owned by one thread.
 */
public final class Player {

    private final Recording recording;
    private final Catalogue catalogue;
    private final Platform platform;
    private final Journal journal;
    private final Map<String, SubjectId> subjects = new HashMap<>();

    public Player(Recording recording, Catalogue catalogue, Platform platform, Journal journal) {
        this.recording = recording;
        this.catalogue = catalogue;
        this.platform = platform;
        this.journal = journal;
    }

    /** Plays what is left, to the end or until the metronome stops; says whether it reached the end. */
    public boolean play(Metronome metronome) {
        var steps = recording.steps();
        for (int number = journal.progress().next(); number < steps.size(); number++) {
            var step = steps.get(number);
            if (!metronome.reached(played(step))) {
                return false;
            }
            journal.add(perform(number, step));
        }
        return true;
    }

    /** Gives back what is still held when nothing more will happen. Not a step: when repeated, it changes nothing. */
    public void giveBackTheRest() {
        journal.progress().held().forEach(taking -> platform.release(taking.claim()));
    }

    private Done perform(int number, Step step) {
        return switch (step) {
            case Step.Report report ->
                new Done.Reported(
                        platform.report(report.bodyLaterBy(journal.progress().shift())));
            case Step.Need need ->
                catalogue
                        .cheapestServing(need.wanted())
                        .<Done>map(bundle -> take(number, need, bundle.id()))
                        .orElseGet(Done.Unserved::new);
            case Step.GiveBack back -> new Done.GivenBack(played(back), release(back));
        };
    }

    private Done.Served take(int number, Step.Need need, BundleId bundle) {
        var subject = subjects.computeIfAbsent(need.user(), platform::resolve);
        boolean foreseen = platform.foresees(subject, bundle);
        var takings = new ArrayList<Taking>();
        for (int unit = 0; unit < need.wanted().units(); unit++) {
            var claim = platform.claim("%s:%d".formatted(need.event(), unit), subject, bundle);
            takings.add(new Taking(number, played(need), claim.id(), subject, bundle, claim.launch()));
        }
        return new Done.Served(foreseen, takings);
    }

    private List<ClaimId> release(Step.GiveBack back) {
        var claims = journal.progress().held().stream()
                .filter(taking -> recording.steps().get(taking.step()) instanceof Step.Need need
                        && need.user().equals(back.user())
                        && back.thing().takesAlong(need.thing()))
                .map(Taking::claim)
                .toList();
        claims.forEach(platform::release);
        return claims;
    }

    private Instant played(Step step) {
        return step.at().plus(journal.progress().shift());
    }
}
