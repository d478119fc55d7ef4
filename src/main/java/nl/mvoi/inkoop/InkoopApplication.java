// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts MVOI Inkoop: the engine, the rooms of the procurement process and the web shell around them. */
@Modulithic(systemName = "MVOI Inkoop")
@SpringBootApplication
public class InkoopApplication {

    public static void main(String[] args) {
        SpringApplication.run(InkoopApplication.class, args);
    }
}
