// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.jdbc;

import java.util.ArrayList;
import java.util.List;
import nl.mvoi.inkoop.platform.DossierNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.CustomConversions.StoreConversions;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcSimpleTypes;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.relational.core.dialect.Dialect;

/** How the keys of the domain stand in columns of tables: as their text. */
@Configuration(proxyBeanMethods = false)
class KeyColumns {

    /** What the framework would have made itself, with our own on top. */
    @Bean
    JdbcCustomConversions jdbcCustomConversions(Dialect dialect) {
        List<Object> usual = new ArrayList<>(dialect.getConverters());
        usual.addAll(JdbcCustomConversions.storeConverters());
        SimpleTypeHolder simple = new SimpleTypeHolder(dialect.simpleTypes(), JdbcSimpleTypes.HOLDER);
        return new JdbcCustomConversions(StoreConversions.of(simple, usual), List.of(new NumberToColumn(), new ColumnToNumber()));
    }

    @WritingConverter
    private static final class NumberToColumn implements Converter<DossierNumber, String> {

        @Override
        public String convert(DossierNumber number) {
            return number.value();
        }
    }

    @ReadingConverter
    private static final class ColumnToNumber implements Converter<String, DossierNumber> {

        @Override
        public DossierNumber convert(String column) {
            return DossierNumber.of(column);
        }
    }
}
