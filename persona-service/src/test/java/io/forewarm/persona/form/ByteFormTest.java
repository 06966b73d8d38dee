package io.forewarm.persona.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ByteFormTest {

    @Property
    void whatIsReadIsWhatWasWritten(
            @ForAll byte small,
            @ForAll int number,
            @ForAll long great,
            @ForAll double fraction,
            @ForAll String text,
            @ForAll byte[] bytes) {
        var out = new ByteWriter(0);
        out.writeByte(small);
        out.writeInt(number);
        out.writeShort(number);
        out.writeBoolean(number > 0);
        out.writeLong(great);
        out.writeDouble(fraction);
        out.writeFloat((float) fraction);
        out.writeText(text);
        out.writeTime(Instant.ofEpochMilli(number));
        out.write(bytes);

        var in = new ByteReader(out.toBytes());

        assertThat((byte) in.readByte()).isEqualTo(small);
        assertThat(in.readInt()).isEqualTo(number);
        assertThat((short) in.readShort()).isEqualTo((short) number);
        assertThat(in.readBoolean()).isEqualTo(number > 0);
        assertThat(in.readLong()).isEqualTo(great);
        assertThat(in.readDouble()).isEqualTo(fraction);
        assertThat(in.readFloat()).isEqualTo((float) fraction);
        assertThat(in.readText().getBytes(StandardCharsets.UTF_8)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(in.readTime()).isEqualTo(Instant.ofEpochMilli(number));
        assertThat(in.read(bytes.length)).isEqualTo(bytes);
    }

    @Test
    void isWhatJavaWritesItself() throws IOException {
        var out = new ByteWriter(1);
        out.writeInt(0x01020304);
        out.writeDouble(-0.1);
        out.writeText("pods");

        var bytes = new ByteArrayOutputStream();
        var java = new DataOutputStream(bytes);
        java.writeInt(0x01020304);
        java.writeDouble(-0.1);
        java.writeUTF("pods");

        assertThat(out.toBytes()).isEqualTo(bytes.toByteArray());
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteWriter(8).writeText("x".repeat(0x10000)));
        assertThatThrownBy(() -> new ByteReader(new byte[3]).readInt()).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
