// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal;

import java.time.Duration;
import nl.mvoi.inkoop.document.internal.inspect.Unpacking;
import nl.mvoi.inkoop.document.internal.scan.ClamAv;
import nl.mvoi.inkoop.document.internal.scan.VirusScanner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What whoever runs the application says about documents. */
@Configuration(proxyBeanMethods = false)
class DocumentSettings {

    @Bean
    Unpacking unpacking(@Value("${mvoi.documenten.uitgepakt.totaal}") DataSize total, @Value("${mvoi.documenten.uitgepakt.keer}") int times,
                        @Value("${mvoi.documenten.uitgepakt.onderdelen}") int entries) {
        return new Unpacking(total.toBytes(), times, entries);
    }

    @Bean
    VirusScanner virusScanner(@Value("${mvoi.documenten.virusscanner.host}") String host, @Value("${mvoi.documenten.virusscanner.port}") int port,
                              @Value("${mvoi.documenten.virusscanner.geduld}") Duration patience) {
        return host.isBlank() ? VirusScanner.NONE : new ClamAv(host, port, patience);
    }
}
