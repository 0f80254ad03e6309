package needlecare.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The compact form of a tree: written by the build, read by the skill without any parser. */
public final class CompiledTree {
    private static final int TEXT = 0;
    private static final int ITEMS = 1;
    private static final int FIELDS = 2;

    private CompiledTree() {}

    /** The tree as bytes. */
    public static byte[] write(Tree tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(tree, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a compiled file from the class path.
     *
     * @throws DataException if it isn't there
     */
    public static Tree resource(String name) {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(Resource.bytes(name))), name);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Tree tree, DataOutputStream out) throws IOException {
        switch (tree) {
            case Tree.Text text -> {
                out.writeByte(TEXT);
                out.writeUTF(text.value());
            }
            case Tree.Items items -> {
                out.writeByte(ITEMS);
                out.writeInt(items.parts().size());
                for (Tree part : items.parts()) {
                    write(part, out);
                }
            }
            case Tree.Fields fields -> {
                out.writeByte(FIELDS);
                out.writeInt(fields.parts().size());
                for (Map.Entry<String, Tree> part : fields.parts().entrySet()) {
                    out.writeUTF(part.getKey());
                    write(part.getValue(), out);
                }
            }
        }
    }

    private static Tree read(DataInputStream in, String where) throws IOException {
        int kind = in.readByte();
        if (kind == TEXT) {
            return new Tree.Text(in.readUTF(), where);
        }
        int size = in.readInt();
        if (kind == ITEMS) {
            List<Tree> parts = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                parts.add(read(in, where));
            }
            return new Tree.Items(parts, where);
        }
        Map<String, Tree> parts = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            String name = in.readUTF();
            parts.put(name, read(in, where));
        }
        return new Tree.Fields(parts, where);
    }
}
