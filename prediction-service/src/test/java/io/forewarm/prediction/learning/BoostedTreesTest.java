package io.forewarm.prediction.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.forewarm.prediction.learning.BoostedTrees.Tree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    private static final int COLUMNS = 5;
    private static final int DEPTH = 4;
    private static final float[] EDGES = {-0.0f, 0, 1, -1, 0.5f, -1e30f, 1e30f, Float.MIN_VALUE, Float.POSITIVE_INFINITY
    };

    private final SplittableRandom random = new SplittableRandom(2);
    private final List<Tree> grown = trees(50);
    private final BoostedTrees trees = new BoostedTrees(0.25, DEPTH, grown);

    @Test
    void goesTheWayThatComparingGoes() {
        for (int i = 0; i < 5000; i++) {
            var row = row();

            assertThat(trees.logOdds(row)).isEqualTo(byComparing(row));
        }
    }

    @Test
    void saysTheSameAfterItWasWrittenAndRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        trees.writeTo(new DataOutputStream(bytes));

        var read = BoostedTrees.readFrom(in(bytes), COLUMNS);

        assertThat(read.size()).isEqualTo(grown.size());
        for (int i = 0; i < 500; i++) {
            var row = row();
            assertThat(read.logOdds(row)).isEqualTo(trees.logOdds(row));
        }
    }

    @Test
    void refusesWhatAsksForColumnsThatAreNotThere() throws IOException {
        var bytes = new ByteArrayOutputStream();
        trees.writeTo(new DataOutputStream(bytes));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> BoostedTrees.readFrom(in(bytes), 2))
                .withMessageStartingWith("a column must be from 0 to 1");
    }

    private static DataInputStream in(ByteArrayOutputStream bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private double byComparing(float[] row) {
        double sum = 0.25;
        for (var tree : grown) {
            int at = 0;
            while (at < tree.features().length) {
                at = 2 * at + (row[tree.features()[at]] > tree.thresholds()[at] ? 2 : 1);
            }
            sum += tree.leaves()[at - tree.features().length];
        }
        return sum;
    }

    private List<Tree> trees(int count) {
        var made = new ArrayList<Tree>();
        int inner = (1 << DEPTH) - 1;
        for (int i = 0; i < count; i++) {
            var tree = new Tree(new int[inner], new float[inner], new float[inner + 1]);
            for (int node = 0; node < inner; node++) {
                tree.features()[node] = random.nextInt(COLUMNS);
                tree.thresholds()[node] = value();
                tree.leaves()[node] = (float) random.nextDouble();
            }
            made.add(tree);
        }
        return made;
    }

    private float[] row() {
        var row = new float[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            row[column] = value();
        }
        return row;
    }

    private float value() {
        return random.nextInt(3) == 0 ? EDGES[random.nextInt(EDGES.length)] : (float) (4 * random.nextDouble() - 2);
    }
}
