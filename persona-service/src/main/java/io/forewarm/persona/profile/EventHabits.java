package io.forewarm.persona.profile;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecuritySignal;

/** What one event adds to each habit; made from the event alone, which is the order-free part of a profile. */
final class EventHabits {

    /** Of no event. */
    static final EventHabits NONE = new EventHabits();

    private final double[] sums = new double[Habit.count()];

    private EventHabits() {}

    static EventHabits of(ActivityEvent event) {
        var habits = new EventHabits();
        habits.count(Habit.ALL);
        habits.addAction(event);
        habits.addOutcome(event);
        habits.addClient(event);
        habits.addField(event);
        habits.addStage(event);
        for (var signal : event.signals()) {
            habits.addSignal(signal);
        }
        event.requested().ifPresent(wanted -> habits.addNeed(event, wanted));
        return habits;
    }

    /** By the number of a habit. */
    double of(int habit) {
        return sums[habit];
    }

    /** Only for who has just made it. */
    void put(Habit habit, double value) {
        sums[habit.number()] = value;
    }

    private void addAction(ActivityEvent event) {
        count(
                switch (event.action()) {
                    case READ -> Habit.READS;
                    case LIST -> Habit.LISTS;
                    case WATCH -> Habit.WATCHES;
                    case CREATE -> Habit.CREATES;
                    // What is declared and asks for nothing was there before, as a rule.
                    case APPLY -> event.requested().isPresent() ? Habit.CREATES : Habit.UPDATES;
                    case UPDATE -> Habit.UPDATES;
                    case DELETE -> Habit.DELETES;
                    case CONNECT -> Habit.CONNECTS;
                    case LOGIN, VISIT -> Habit.VISITS;
                    case INTEND -> Habit.INTENDS;
                });
    }

    private void addOutcome(ActivityEvent event) {
        switch (event.outcome()) {
            case SUCCESS -> {}
            case NOT_FOUND -> count(Habit.MISSED);
            case DENIED -> count(Habit.DENIED);
            case OVER_QUOTA -> count(Habit.OVER_QUOTA);
            case INVALID -> count(Habit.INVALID);
            case CONFLICT -> count(Habit.CONFLICTS);
            case FAILED -> count(Habit.FAILED);
        }
    }

    private void addClient(ActivityEvent event) {
        switch (event.client()) {
            case CLI -> count(Habit.CLI);
            case SDK -> count(Habit.SDK);
            case AUTOMATION -> count(Habit.AUTOMATION);
            case CONSOLE -> count(Habit.CONSOLE);
            case UNKNOWN -> {}
        }
    }

    private void addField(ActivityEvent event) {
        switch (WorkField.of(event.target())) {
            case OPERATIONS -> count(Habit.OPERATIONS);
            case SECURITY -> count(Habit.SECURITY);
            case BATCH, ORDINARY -> {}
        }
    }

    private void addStage(ActivityEvent event) {
        switch (event.target().environment()) {
            case DEVELOPMENT -> count(Habit.IN_DEVELOPMENT);
            case TEST -> count(Habit.IN_TEST);
            case STAGING -> count(Habit.IN_STAGING);
            case PRODUCTION -> count(Habit.IN_PRODUCTION);
            case UNKNOWN -> {}
        }
    }

    private void addSignal(SecuritySignal signal) {
        switch (signal) {
            case NETWORK_POLICY_CHANGED, ROLE_CHANGED -> count(Habit.POLICY_CHANGES);
            case ACCESS_REVIEWED, IMPERSONATED -> count(Habit.ACCESS_REVIEWS);
            case SECRET_READ, SECRET_CHANGED -> count(Habit.SECRETS);
            case POLICY_VIOLATED -> count(Habit.VIOLATIONS);
            // Counted with the need that they are about; the security profile there says the same as the last three.
            case MUTABLE_IMAGE, PRIVILEGED_REQUESTED, HOST_ACCESS_REQUESTED, RESTRICTED_REQUESTED -> {}
        }
    }

    private void addNeed(ActivityEvent event, ResourceSpec wanted) {
        if (wanted.storageMib() > 0) {
            count(Habit.STORAGE);
        }
        if (isStorageOnly(wanted)) {
            return;
        }
        count(Habit.NEEDS);
        if (event.isUnmetNeed()) {
            count(Habit.UNMET);
        }
        if (event.signals().contains(SecuritySignal.MUTABLE_IMAGE)) {
            count(Habit.MUTABLE_IMAGES);
        }
        if (WorkField.of(event.target()) == WorkField.BATCH) {
            count(Habit.BATCHES);
        }
        if (wanted.placement() == Placement.SPOT) {
            count(Habit.ON_SPOT);
        }
        switch (wanted.security()) {
            case PRIVILEGED -> count(Habit.PRIVILEGED);
            case BASELINE -> {}
            case RESTRICTED -> count(Habit.RESTRICTED);
        }
        addSize(wanted);
    }

    private void addSize(ResourceSpec wanted) {
        var requests = wanted.requests();
        if (!requests.equals(Amounts.NONE)) {
            count(Habit.REQUESTS_STATED);
        }
        if (!wanted.limits().equals(Amounts.NONE)) {
            count(Habit.LIMITS_STATED);
        }
        if (requests.cores() > 0) {
            count(Habit.CORES_STATED);
            put(Habit.LOG_CORES, log2(requests.cores()));
        }
        if (requests.memoryMib() > 0) {
            count(Habit.MEMORY_STATED);
            put(Habit.LOG_MEMORY, log2((double) requests.memoryMib()));
        }
        put(Habit.LOG_UNITS, log2(wanted.units()));
        if (requests.gpus() > 0) {
            count(Habit.WITH_GPU);
            put(Habit.GPUS, requests.gpus());
        }
    }

    /** A volume of its own says nothing about how somebody sizes machines. */
    private static boolean isStorageOnly(ResourceSpec wanted) {
        return wanted.storageMib() > 0
                && wanted.image().isEmpty()
                && wanted.requests().equals(Amounts.NONE);
    }

    private void count(Habit habit) {
        sums[habit.number()]++;
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
