package io.forewarm.orchestrator.directive;

/** Where directives are kept. */
public interface DirectiveSource {

    /** For platforms that keep none. */
    DirectiveSource NONE = () -> Directives.NONE;

    /**
     * As they are now.
     *
     * @throws io.forewarm.orchestrator.unit.BackendException if they cannot be known at the moment: to plan without
     *     them could start what was forbidden
     */
    Directives current();
}
