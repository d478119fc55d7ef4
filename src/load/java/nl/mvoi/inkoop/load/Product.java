// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.load;

import java.nio.file.Path;
import nl.mvoi.inkoop.InkoopApplication;
import nl.mvoi.inkoop.testing.WithDemoUsers;
import nl.mvoi.inkoop.walkthrough.Journey;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The real application in this process, with demo users, on a free port; nothing runs in it by itself. */
final class Product implements Side {

    static final String DATABASE = "product";

    private final Sql sql = new Sql();
    private final TapedBeans taped = new TapedBeans();
    private final ConfigurableApplicationContext context;
    private Tape tape;

    Product(PostgresServer server, Path folder) {
        context = new SpringApplicationBuilder(InkoopApplication.class, WithDemoUsers.class).properties("server.port=0")
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("onlyTheProduct", new OnlyTheProduct());
                    fresh.getBeanFactory().addBeanPostProcessor(sql);
                    fresh.getBeanFactory().addBeanPostProcessor(taped);
                })
                .run(server.arguments(DATABASE, settings(folder)));
    }

    /** Settings with which it does nothing by itself. @param folder where it keeps what is in no database */
    static String[] settings(Path folder) {
        return new String[] {"--mvoi.data-dir=" + folder, "--mvoi.herinneringen.cron=-", "--mvoi.mislukte-termijnen.cron=-"};
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    /** Records the variables of the walk. */
    Tape record(Runnable walk) {
        Tape recorded = new Tape();
        tape = recorded;
        taped.recordOn(recorded);
        walk.run();
        taped.recordOn(null);
        tape = null;
        return recorded;
    }

    @Override
    public void pass(Journey path, String timer) {
        path.lastDayPasses(timer);
    }

    @Override
    public void sent(int step, int mails) {
        if (tape != null) {
            tape.recordMails(step, mails);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** What only tests bring along is no part of the application. */
    private static final class OnlyTheProduct extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getResource().toString().contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyTheProduct;
        }

        @Override
        public int hashCode() {
            return OnlyTheProduct.class.hashCode();
        }
    }
}
