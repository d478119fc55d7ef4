// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes a picture of a page with the few colours that it mostly has, in a third of the bytes. */
final class SmallPicture {

    private static final int COLOURS = 32;

    private final BufferedImage picture;
    private final int[] palette;

    private SmallPicture(BufferedImage picture) {
        this.picture = picture;
        Map<Integer, Long> found = pixels(picture).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        palette = found.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(COLOURS)
                .mapToInt(Map.Entry::getKey).toArray();
    }

    static byte[] of(byte[] png) throws IOException {
        return new SmallPicture(ImageIO.read(new ByteArrayInputStream(png))).write();
    }

    private static IntStream pixels(BufferedImage picture) {
        return IntStream.of(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())).map(pixel -> pixel & 0xffffff);
    }

    private byte[] write() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(painted(), List.of(), null), smallest);
        }
        return bytes.toByteArray();
    }

    private BufferedImage painted() {
        BufferedImage painted = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = pixels(picture).distinct().boxed().collect(Collectors.toMap(Function.identity(), this::nearest));
        int[] places = pixels(picture).map(nearest::get).toArray();
        painted.getRaster().setSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, places);
        return painted;
    }

    /** Place in the palette of the colour that is least different. */
    private int nearest(int colour) {
        return IntStream.range(0, palette.length).boxed().min(Comparator.comparingInt(place -> difference(palette[place], colour))).orElseThrow();
    }

    private static int difference(int one, int other) {
        return IntStream.of(0, 8, 16).map(shift -> (one >> shift & 0xff) - (other >> shift & 0xff)).map(step -> step * step).sum();
    }
}
