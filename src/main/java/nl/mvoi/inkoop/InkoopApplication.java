// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import nl.mvoi.inkoop.rules.TableCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * Starts MVOI Inkoop: the engine, the rooms of the procurement process and the web shell around them. With
 * {@code --controleer-tabel=<file>} it checks a decision table instead and stops.
 */
@Modulithic(systemName = "MVOI Inkoop")
@SpringBootApplication
public class InkoopApplication {

    public static void main(String[] args) {
        TableCommand.in(args).ifPresentOrElse(command -> System.exit(command.run(screen())),
                () -> SpringApplication.run(InkoopApplication.class, args));
    }

    /** A system without a language of its own says it knows ASCII only, but shows UTF-8. */
    private static PrintStream screen() {
        return Charset.defaultCharset().equals(StandardCharsets.US_ASCII)
                ? new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8) : System.out;
    }
}
