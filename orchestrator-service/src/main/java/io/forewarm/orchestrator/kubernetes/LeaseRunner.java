package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.forewarm.orchestrator.reconcile.SingleRunner;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only the holder of a Lease plan, so that {@code kubectl get lease} tells who does and the others don't even try.
 * A Lease bounds nobody whose clock stands still, so the holder has to get the lock of the database too, and that one
 * decides.
 */
public final class LeaseRunner implements SingleRunner, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(LeaseRunner.class);

    private final SingleRunner lock;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean isLeader;
    private volatile boolean isClosed;
    private volatile CompletableFuture<?> election = CompletableFuture.completedFuture(null);

    /**
     * Which Lease, and who asks for it.
     *
     * @param identity of this replica, different from all others
     * @param duration after this time without a renewal another replica may take it; renewed three times as often
     */
    public record Candidacy(String namespace, String lease, String identity, Duration duration) {}

    private LeaseRunner(SingleRunner lock) {
        this.lock = lock;
    }

    /** Stands for election now, and again whenever the Lease is lost. */
    public static LeaseRunner start(KubernetesClient client, Candidacy candidacy, SingleRunner lock) {
        var runner = new LeaseRunner(lock);
        runner.executor.execute(() -> runner.standAgainAndAgain(client, candidacy));
        return runner;
    }

    private void standAgainAndAgain(KubernetesClient client, Candidacy candidacy) {
        var third = candidacy.duration().dividedBy(3);
        while (!isClosed) {
            try {
                election = client.leaderElector()
                        .withConfig(new LeaderElectionConfigBuilder()
                                .withName(candidacy.lease())
                                .withLock(new LeaseLock(candidacy.namespace(), candidacy.lease(), candidacy.identity()))
                                .withLeaseDuration(candidacy.duration())
                                .withRenewDeadline(third.multipliedBy(2))
                                .withRetryPeriod(third.dividedBy(2))
                                .withReleaseOnCancel(true)
                                .withLeaderCallbacks(callbacks(candidacy))
                                .build())
                        .build()
                        .start();
                if (isClosed) {
                    election.cancel(true);
                }
                election.join();
            } catch (RuntimeException e) {
                LOGGER.atDebug().setCause(e).log("election has ended");
            }
            isLeader = false;
            // The election ends at once where it cannot be held: not in a circle as fast as the processor goes.
            LockSupport.parkNanos(third.dividedBy(2).toNanos());
        }
    }

    private LeaderCallbacks callbacks(Candidacy candidacy) {
        return new LeaderCallbacks(
                () -> {
                    isLeader = true;
                    LOGGER.atInfo()
                            .addKeyValue("lease", candidacy.lease())
                            .addKeyValue("identity", candidacy.identity())
                            .log("plans from now on");
                },
                () -> {
                    isLeader = false;
                    LOGGER.atInfo().addKeyValue("lease", candidacy.lease()).log("does not plan any more");
                },
                leader -> LOGGER.atDebug().addKeyValue("leader", leader).log("new leader"));
    }

    @Override
    public boolean runAlone(Runnable work) {
        return isLeader && lock.runAlone(work);
    }

    /** Gives the Lease back, so that nobody has to wait for its end. */
    @Override
    public void close() {
        isClosed = true;
        election.cancel(true);
        executor.shutdownNow();
        executor.close();
    }
}
