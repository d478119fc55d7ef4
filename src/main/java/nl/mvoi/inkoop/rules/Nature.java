// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** What kind of purchase it is (<i>soort</i>); the names are the codes of the models and the API. */
public enum Nature {
    WERK, LEVERING, DIENST,
    /** Social and other specific services (SAS), found from the CPV code: light regime, own threshold. */
    DIENST_SAS,
    CONCESSIE, INHUUR
}
