package io.forewarm.quickstart.playback;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.LaunchType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the promises of {@link Platform}: what is repeated changes nothing. Can be told to fail. */
public final class FakePlatform implements Platform {

    final Set<String> reports = new LinkedHashSet<>();
    final Map<String, ClaimId> claims = new HashMap<>();
    final Set<ClaimId> released = new LinkedHashSet<>();
    final List<String> calls = new ArrayList<>();
    private boolean foresees;
    private int callsUntilFailure = Integer.MAX_VALUE;

    FakePlatform foreseeing() {
        foresees = true;
        return this;
    }

    void failAfter(int successfulCalls) {
        callsUntilFailure = successfulCalls;
    }

    @Override
    public Tally report(String body) {
        call("report");
        return reports.add(body) ? new Tally(1, 1, 0, 0, 0) : new Tally(1, 0, 1, 0, 0);
    }

    @Override
    public SubjectId resolve(String user) {
        call("resolve " + user);
        return new SubjectId("%032x".formatted(user.hashCode() & 0xffff));
    }

    @Override
    public boolean foresees(SubjectId subject, BundleId bundle) {
        call("forecast");
        return foresees;
    }

    @Override
    public Claim claim(String key, SubjectId subject, BundleId bundle) {
        call("claim " + key);
        return new Claim(claims.computeIfAbsent(key, _ -> new ClaimId("c" + claims.size())), LaunchType.COLD);
    }

    @Override
    public void release(ClaimId claim) {
        call("release " + claim);
        released.add(claim);
    }

    private void call(String what) {
        if (callsUntilFailure-- <= 0) {
            throw new PlatformException("told to fail at " + what);
        }
        calls.add(what);
    }
}
