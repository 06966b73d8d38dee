package io.forewarm.persona.training;

/** The newest cluster model, as this process last read it. One thread sets it, any may read it. */
public final class CurrentClusters {

    private volatile ClusterModel model = ClusterModel.NONE;

    public ClusterModel get() {
        return model;
    }

    /** Takes over a model; one about other features than ours (of a newer or older release) is left alone. */
    public void use(ClusterModel newest, String schema) {
        if (newest.schema().equals(schema)) {
            model = newest;
        }
    }
}
