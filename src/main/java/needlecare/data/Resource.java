package needlecare.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of the class path that the build has made. */
public final class Resource {
    private Resource() {}

    /**
     * All its bytes.
     *
     * @throws DataException if it isn't there
     */
    public static byte[] bytes(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new DataException(name + " is missing: build the project first");
            }
            // Most streams know how much is left in them: then nothing has to be copied together
            byte[] bytes = in.readNBytes(Math.max(1, in.available()));
            byte[] more = in.readAllBytes();
            return more.length == 0 ? bytes : joined(bytes, more);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = new byte[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
