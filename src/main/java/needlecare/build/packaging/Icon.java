package needlecare.build.packaging;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import needlecare.data.DataException;

/** The one picture of the skill, drawn in the sizes that the store asks for. */
final class Icon {
    private final Path svg;

    Icon(Path svg) {
        this.svg = svg;
    }

    /** As a PNG of that many pixels a side. */
    byte[] png(int size) {
        return png(size, size);
    }

    /** As a PNG of that size: the picture covers it, and what lies beyond is cut off. */
    byte[] png(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(width, height), "png", png);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return png.toByteArray();
    }

    private BufferedImage draw(int width, int height) throws IOException {
        SVGDocument picture = new SVGLoader().load(svg.toUri().toURL());
        if (picture == null) {
            throw new DataException(svg.getFileName() + ": is no SVG that can be drawn");
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int size = Math.max(width, height);
        picture.render(null, pen, new ViewBox((width - size) / 2f, (height - size) / 2f, size, size));
        pen.dispose();
        return image;
    }
}
