// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.rules;

/** How the contract is put to the market; the names are the codes of the models and the API. */
public enum Procedure {
    ENKELVOUDIG_ONDERHANDS, MEERVOUDIG_ONDERHANDS, NATIONAAL_OPENBAAR, EUROPEES, SAS_EUROPEES, NADERE_OVEREENKOMST, INHUUR
}
