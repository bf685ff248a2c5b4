// Made by infra/make-municipalities.ts from @etalab/decoupage-administratif 6.0.0 (COG 2026). Not by hand.

/** Last three figures and name of each municipality, parted by semicolons and line ends. */
const NAMES = `
001 Ablain-Saint-Nazaire;002 Ablainzevelle;003 Acheville;004 Achicourt;005 Achiet-le-Grand;006 Achiet-le-Petit
007 Acq;008 Acquin-Westbécourt;009 Adinfer;010 Affringues;011 Agnez-lès-Duisans;012 Agnières
013 Agny;014 Aire-sur-la-Lys;015 Airon-Notre-Dame;016 Airon-Saint-Vaast;017 Aix-en-Ergny;018 Aix-en-Issart
019 Aix-Noulette;020 Alembon;021 Alette;022 Alincthun;023 Allouagne;024 Alquines
025 Ambleteuse;026 Ambricourt;027 Ambrines;028 Ames;029 Amettes;030 Amplier
031 Andres;032 Angres;033 Annay;034 Annequin;035 Annezin;036 Anvin
037 Anzin-Saint-Aubin;038 Ardres;039 Arleux-en-Gohelle;040 Arques;041 Arras;042 Athies
043 Les Attaques;044 Attin;045 Aubigny-en-Artois;046 Aubin-Saint-Vaast;047 Aubrometz;048 Auchel
049 Auchy-au-Bois;050 Auchy-lès-Hesdin;051 Auchy-les-Mines;052 Audembert;053 Audincthun;054 Audinghen
055 Audrehem;056 Audresselles;057 Audruicq;058 Aumerval;059 Autingues;060 Auxi-le-Château
061 Averdoingt;062 Avesnes;063 Avesnes-le-Comte;064 Avesnes-lès-Bapaume;065 Avion;066 Avondance
067 Avroult;068 Ayette;069 Azincourt;070 Bailleul-aux-Cornailles;071 Bailleul-lès-Pernes;072 Bailleulmont
073 Bailleul-Sir-Berthoult;074 Bailleulval;075 Baincthun;076 Bainghen;077 Bajus;078 Balinghem
079 Bancourt;080 Bapaume;081 Baralle;082 Barastre;083 Barlin;084 Barly
085 Basseux;086 Bavincourt;087 Bayenghem-lès-Éperlecques;088 Bayenghem-lès-Seninghem;089 Bazinghen;090 Béalencourt
091 Beaudricourt;092 Beaufort-Blavincourt;093 Beaulencourt;094 Beaumerie-Saint-Martin;095 Beaumetz-lès-Aire;096 Beaumetz-lès-Cambrai
097 Beaumetz-lès-Loges;099 Beaurains;100 Beaurainville;101 Beauvois;102 Bécourt;103 Béhagnies
104 Bellebrune;105 Belle-et-Houllefort;106 Bellonne;107 Bénifontaine;108 Berck;109 Bergueneuse
111 Berlencourt-le-Cauroy;112 Berles-au-Bois;113 Berles-Monchel;114 Bermicourt;115 Berneville;116 Bernieulles
117 Bertincourt;118 Béthonsart;119 Béthune;120 Beugin;121 Beugnâtre;122 Beugny
123 Beussent;124 Beutin;125 Beuvrequen;126 Beuvry;127 Bezinghem;128 Biache-Saint-Vaast
129 Biefvillers-lès-Bapaume;130 Bienvillers-au-Bois;131 Bihucourt;132 Billy-Berclau;133 Billy-Montigny;134 Bimont
135 Blairville;137 Blangerval-Blangermont;138 Blangy-sur-Ternoise;139 Blendecques;140 Bléquin;141 Blessy
142 Blingel;143 Boffles;144 Boiry-Becquerelle;145 Boiry-Notre-Dame;146 Boiry-Saint-Martin;147 Boiry-Sainte-Rictrude
148 Bois-Bernard;149 Boisdinghem;150 Boisjean;151 Boisleux-au-Mont;152 Boisleux-Saint-Marc;153 Bomy
154 Bonnières;155 Bonningues-lès-Ardres;156 Bonningues-lès-Calais;157 Boubers-lès-Hesmond;158 Boubers-sur-Canche;160 Boulogne-sur-Mer
161 Bouquehault;162 Bourecq;163 Bouret-sur-Canche;164 Bourlon;165 Bournonville;166 Bours
167 Boursin;168 Bourthes;169 Bouvelinghem;170 Bouvigny-Boyeffles;171 Boyaval;172 Boyelles
173 Brebières;174 Brêmes;175 Brévillers;176 Bréxent-Énocq;177 Brimeux;178 Bruay-la-Buissière
179 Brunembert;180 Brias;181 Bucquoy;182 Buire-au-Bois;183 Buire-le-Sec;184 Buissy
185 Bullecourt;186 Bully-les-Mines;187 Buneville;188 Burbure;189 Bus;190 Busnes
191 Caffiers;192 Cagnicourt;193 Calais;194 Calonne-Ricouart;195 Calonne-sur-la-Lys;196 La Calotterie
197 Camblain-Châtelain;198 Cambligneul;199 Camblain-l'Abbé;200 Cambrin;201 Camiers;202 Campagne-lès-Boulonnais
203 Campagne-lès-Guines;204 Campagne-lès-Hesdin;205 Campagne-lès-Wardrecques;206 Campigneulles-les-Grandes;207 Campigneulles-les-Petites;208 Canettemont
209 Canlers;211 Capelle-Fermont;212 Capelle-lès-Hesdin;213 Carency;214 Carly;215 Carvin
216 La Cauchie;217 Cauchy-à-la-Tour;218 Caucourt;219 Caumont;220 Cavron-Saint-Martin;221 Chelers
222 Chériennes;223 Chérisy;224 Chocques;225 Clairmarais;227 Clenleu;228 Clerques
229 Cléty;230 Colembert;231 Colline-Beaumont;232 La Comté;233 Conchil-le-Temple;234 Conchy-sur-Canche
235 Condette;236 Contes;237 Conteville-lès-Boulogne;238 Conteville-en-Ternois;239 Coquelles;240 Corbehem
241 Cormont;242 Couin;243 Coullemont;244 Coulogne;245 Coulomby;246 Coupelle-Neuve
247 Coupelle-Vieille;248 Courcelles-le-Comte;249 Courcelles-lès-Lens;250 Courrières;251 Courset;252 La Couture
253 Couturelle;254 Coyecques;255 Crémarest;256 Crépy;257 Créquy;258 Croisette
259 Croisilles;260 Croix-en-Ternois;261 Cucq;262 Cuinchy;263 Dainville;264 Dannes
265 Delettes;266 Denier;267 Dennebrœucq;268 Desvres;269 Diéval;270 Divion
271 Dohem;272 Douchy-lès-Ayette;273 Doudeauville;274 Dourges;275 Douriez;276 Douvrin
277 Drocourt;278 Drouvin-le-Marais;279 Duisans;280 Dury;281 Echinghen;282 Éclimeux
283 Écoivres;284 Écourt-Saint-Quentin;285 Écoust-Saint-Mein;286 Ecquedecques;288 Ecques;289 Écuires
290 Écurie;291 Éleu-dit-Leauwette;292 Elnes;293 Embry;295 Enquin-lez-Guinegatte;296 Enquin-sur-Baillons
297 Éperlecques;298 Épinoy;299 Eps;300 Équihen-Plage;301 Équirre;302 Ergny
303 Érin;304 Erny-Saint-Julien;306 Ervillers;307 Escalles;308 Escœuilles;309 Esquerdes
310 Essars;311 Estevelles;312 Estrée;313 Estrée-Blanche;314 Estrée-Cauchy;315 Estréelles
316 Estrée-Wamin;317 Étaing;318 Étaples;319 Éterpigny;320 Étrun;321 Évin-Malmaison
322 Famechon;323 Fampoux;324 Farbus;325 Fauquembergues;326 Favreuil;327 Febvin-Palfart
328 Ferfay;329 Ferques;330 Festubert;331 Feuchy;332 Ficheux;333 Fiefs
334 Fiennes;335 Fillièvres;336 Fléchin;337 Flers;338 Fleurbaix;339 Fleury
340 Floringhem;341 Foncquevillers;342 Fontaine-lès-Boulans;343 Fontaine-lès-Croisilles;344 Fontaine-lès-Hermans;345 Fontaine-l'Étalon
346 Fortel-en-Artois;347 Fosseux;348 Foufflin-Ricametz;349 Fouquereuil;350 Fouquières-lès-Béthune;351 Fouquières-lès-Lens
352 Framecourt;353 Frémicourt;354 Frencq;355 Fresnes-lès-Montauban;356 Fresnicourt-le-Dolmen;357 Fresnoy
358 Fresnoy-en-Gohelle;359 Fressin;360 Fréthun;361 Frévent;362 Frévillers;363 Frévin-Capelle
364 Fruges;365 Galametz;366 Gauchin-Légal;367 Gauchin-Verloingt;368 Gaudiempré;369 Gavrelle
370 Gennes-Ivergny;371 Givenchy-en-Gohelle;372 Givenchy-le-Noble;373 Givenchy-lès-la-Bassée;374 Gomiécourt;375 Gommecourt
376 Gonnehem;377 Gosnay;378 Gouves;379 Gouy-en-Artois;380 Gouy-Servins;381 Gouy-en-Ternois
382 Gouy-Saint-André;383 Gouy-sous-Bellonne;384 Graincourt-lès-Havrincourt;385 Grand-Rullecourt;386 Grenay;387 Grévillers
388 Grigny;389 Grincourt-lès-Pas;390 Groffliers;391 Guarbecque;392 Guémappe;393 Guemps
395 Guigny;396 Guinecourt;397 Guînes;398 Guisy;399 Habarcq;400 Haillicourt
401 Haisnes;402 Halinghen;403 Hallines;404 Halloy;405 Hamblain-les-Prés;406 Hamelincourt
407 Ham-en-Artois;408 Hames-Boucres;409 Hannescamps;410 Haplincourt;411 Haravesnes;412 Hardinghen
413 Harnes;414 Haucourt;415 Haute-Avesnes;416 Hautecloque;418 Hauteville;419 Haut-Loquin
421 Havrincourt;422 Hébuterne;423 Helfaut;424 Hendecourt-lès-Cagnicourt;425 Hendecourt-lès-Ransart;426 Héninel
427 Hénin-Beaumont;428 Hénin-sur-Cojeul;429 Henneveux;430 Hénu;432 Herbinghen;433 Héricourt
434 La Herlière;435 Herlincourt;436 Herlin-le-Sec;437 Herly;438 Hermaville;439 Hermelinghen
440 Hermies;441 Hermin;442 Hernicourt;443 Hersin-Coupigny;444 Hervelinghen;445 Hesdigneul-lès-Béthune
446 Hesdigneul-lès-Boulogne;447 Hesdin-la-Forêt;448 Hesdin-l'Abbé;449 Hesmond;450 Hestrus;451 Heuchin
452 Heuringhem;453 Hézecques;454 Hinges;455 Hocquinghen;456 Houchin;457 Houdain
458 Houlle;459 Houvin-Houvigneul;460 Hubersent;462 Huclier;463 Hucqueliers;464 Hulluch
465 Humbercamps;466 Humbert;467 Humerœuille;468 Humières;469 Inchy-en-Artois;470 Incourt
471 Bellinghem;472 Inxent;473 Isbergues;474 Isques;475 Ivergny;476 Izel-lès-Équerchin
477 Izel-lès-Hameau;478 Journy;479 Labeuvrière;480 Labourse;481 Labroye;483 Lacres
484 Lagnicourt-Marcel;485 Laires;486 Lambres-lez-Aire;487 Landrethun-le-Nord;488 Landrethun-lès-Ardres;489 Lapugnoy
490 Lattre-Saint-Quentin;491 Laventie;492 Lebiez;493 Lebucquière;494 Léchelle;495 Ledinghem
496 Lefaux;497 Leforest;498 Lens;499 Lépine;500 Lespesses;501 Lespinoy
502 Lestrem;503 Leubringhen;504 Leulinghem;505 Leulinghen-Bernes;506 Licques;507 Liencourt
508 Lières;509 Liettres;510 Liévin;511 Lignereuil;512 Ligny-lès-Aire;513 Ligny-sur-Canche
514 Ligny-Saint-Flochel;515 Ligny-Thilloy;516 Lillers;517 Linghem;518 Linzeux;519 Lisbourg
520 Locon;521 La Loge;522 Loison-sur-Créquoise;523 Loison-sous-Lens;524 Longfossé;525 Longuenesse
526 Longueville;527 Longvilliers;528 Loos-en-Gohelle;529 Lorgies;530 Lottinghen;531 Louches
532 Lozinghem;533 Lugy;534 Lumbres;535 La Madelaine-sous-Montreuil;536 Magnicourt-en-Comte;537 Magnicourt-sur-Canche
538 Maintenay;539 Maisnil;540 Maisnil-lès-Ruitz;541 Maisoncelle;542 Maizières;543 Mametz
544 Manin;545 Maninghem;546 Maninghen-Henne;547 Marant;548 Marck;550 Marconnelle
551 Marenla;552 Maresquel-Ecquemicourt;553 Marest;554 Maresville;555 Marles-les-Mines;556 Marles-sur-Canche
557 Marœuil;558 Marquay;559 Marquion;560 Marquise;561 Martinpuich;562 Matringhem
563 Mazingarbe;564 Mazinghem;565 Mencas;566 Menneville;567 Mentque-Nortbécourt;568 Mercatel
569 Merck-Saint-Liévin;570 Méricourt;571 Merlimont;572 Metz-en-Couture;573 Meurchin;574 Mingoval
576 Moncheaux-lès-Frévent;577 Monchel-sur-Canche;578 Monchiet;579 Monchy-au-Bois;580 Monchy-Breton;581 Monchy-Cayeux
582 Monchy-le-Preux;583 Mondicourt;584 Mont-Bernanchon;585 Montcavrel;586 Montenescourt;587 Montigny-en-Gohelle
588 Montreuil-sur-Mer;589 Mont-Saint-Éloi;590 Monts-en-Ternois;591 Morchies;592 Moringhem;593 Morval
594 Mory;595 Moulle;596 Mouriez;597 Moyenneville;598 Muncq-Nieurlet;599 Nabringhen
600 Nédon;601 Nédonchel;602 Nempont-Saint-Firmin;603 Nesles;604 Neufchâtel-Hardelot;605 Neulette
606 Neuve-Chapelle;607 Neuville-au-Cornet;608 Neuville-Bourjonval;609 Neuville-Saint-Vaast;610 Neuville-sous-Montreuil;611 Neuville-Vitasse
612 Neuvireuil;613 Nielles-lès-Bléquin;614 Nielles-lès-Ardres;615 Nielles-lès-Calais;616 Nœux-lès-Auxi;617 Nœux-les-Mines
618 Nordausques;619 Noreuil;620 Norrent-Fontes;621 Nortkerque;622 Nort-Leulinghem;623 Nouvelle-Église
624 Noyelles-Godault;625 Noyelles-lès-Humières;626 Noyelles-lès-Vermelles;627 Noyelles-sous-Bellonne;628 Noyelles-sous-Lens;629 Noyellette
630 Noyelle-Vion;631 Nuncq-Hautecôte;632 Oblinghem;633 Œuf-en-Ternois;634 Offekerque;635 Offin
636 Offrethun;637 Oignies;638 Oisy-le-Verger;639 Oppy;640 Orville;641 Ostreville
642 Ourton;643 Outreau;644 Ouve-Wirquin;645 Oye-Plage;646 Palluel;647 Le Parcq
648 Parenty;649 Pas-en-Artois;650 Pelves;651 Penin;652 Pernes;653 Pernes-lès-Boulogne
654 Peuplingues;655 Pierremont;656 Pihem;657 Pihen-lès-Guînes;658 Pittefaux;659 Planques
660 Plouvain;661 Bouin-Plumoison;662 Polincove;663 Pommera;664 Pommier;665 Le Ponchel
666 Pont-à-Vendin;667 Le Portel;668 Prédefin;669 Pressy;670 Preures;671 Pronville-en-Artois
672 Puisieux;673 Quéant;674 Quelmes;675 Quercamps;676 Quernes;677 Le Quesnoy-en-Artois
678 Quesques;679 Questrecques;680 Quiéry-la-Motte;681 Quiestède;682 Quilen;683 Quœux-Haut-Maînil
684 Racquinghem;685 Radinghem;686 Ramecourt;688 Rang-du-Fliers;689 Ransart;690 Raye-sur-Authie
691 Saint-Augustin;692 Rebergues;693 Rebreuve-Ranchicourt;694 Rebreuve-sur-Canche;695 Rebreuviette;696 Reclinghem
697 Récourt;698 Recques-sur-Course;699 Recques-sur-Hem;700 Regnauville;701 Rely;702 Remilly-Wirquin
703 Rémy;704 Renty;705 Rety;706 Richebourg;708 Riencourt-lès-Bapaume;709 Riencourt-lès-Cagnicourt
710 Rimboval;711 Rinxent;712 Rivière;713 Robecq;714 Roclincourt;715 Rocquigny
716 Rodelinghem;717 Roëllecourt;718 Rœux;719 Rollancourt;720 Rombly;721 Roquetoire
722 Rougefay;723 Roussent;724 Rouvroy;725 Royon;726 Ruisseauville;727 Ruitz
728 Rumaucourt;729 Rumilly;730 Ruminghem;731 Ruyaulcourt;732 Sachin;733 Sailly-au-Bois
734 Sailly-en-Ostrevent;735 Sailly-Labourse;736 Sailly-sur-la-Lys;737 Sains-en-Gohelle;738 Sains-lès-Fressin;739 Sains-lès-Marquion
740 Sains-lès-Pernes;741 Saint-Amand;742 Saint-Aubin;744 Sainte-Catherine;745 Saint-Denœux;746 Saint-Étienne-au-Mont
747 Saint-Floris;748 Saint-Folquin;749 Saint-Georges;750 Saint-Hilaire-Cottes;751 Saint-Inglevert;752 Saint-Josse
753 Saint-Laurent-Blangy;754 Saint-Léger;755 Saint-Léonard;756 Sainte-Marie-Kerque;757 Saint-Martin-lez-Tatinghem;758 Saint-Martin-Boulogne
759 Saint-Martin-Choquel;760 Saint-Martin-d'Hardinghem;761 Saint-Martin-sur-Cojeul;762 Saint-Michel-sous-Bois;763 Saint-Michel-sur-Ternoise;764 Saint-Nicolas
765 Saint-Omer;766 Saint-Omer-Capelle;767 Saint-Pol-sur-Ternoise;768 Saint-Rémy-au-Bois;769 Saint-Tricat;770 Saint-Venant
771 Sallaumines;772 Salperwick;773 Samer;774 Sangatte;775 Sanghen;776 Sapignies
777 Le Sars;778 Sars-le-Bois;779 Sarton;780 Sauchy-Cauchy;781 Sauchy-Lestrée;782 Saudemont
783 Saulchoy;784 Saulty;785 Savy-Berlette;786 Selles;787 Sempy;788 Seninghem
789 Senlecques;790 Senlis;791 Séricourt;792 Serques;793 Servins;794 Setques
795 Sibiville;796 Simencourt;797 Siracourt;798 Sombrin;799 Sorrus;800 Souastre
801 Souchez;802 Le Souich;803 Surques;804 Sus-Saint-Léger;805 Tangry;806 Tardinghen
808 Teneur;809 Ternas;810 Thélus;811 Thérouanne;812 Thiembronne;813 La Thieuloye
814 Thièvres;815 Tigny-Noyelle;816 Tilloy-lès-Hermaville;817 Tilloy-lès-Mofflaines;818 Tilly-Capelle;819 Tilques
820 Tincques;821 Tingry;822 Tollent;823 Torcy;824 Tortefontaine;825 Tortequesne
826 Le Touquet-Paris-Plage;827 Tournehem-sur-la-Hem;828 Tramecourt;829 Le Transloy;830 Trescault;831 Troisvaux
832 Tubersent;833 Vacquerie-le-Boucq;834 Vacqueriette-Erquières;835 Valhuon;836 Vaudricourt;837 Vaudringhem
838 Vaulx;839 Vaulx-Vraucourt;840 Vélu;841 Vendin-lès-Béthune;842 Vendin-le-Vieil;843 Verchin
844 Verchocq;845 Verlincthun;846 Vermelles;847 Verquigneul;848 Verquin;849 Verton
850 Vieil-Hesdin;851 Vieille-Chapelle;852 Vieille-Église;853 Vieil-Moutier;854 Villers-au-Bois;855 Villers-au-Flos
856 Villers-Brûlin;857 Villers-Châtel;858 Villers-lès-Cagnicourt;859 Villers-l'Hôpital;860 Villers-Sir-Simon;861 Vimy
862 Vincly;863 Violaines;864 Vis-en-Artois;865 Vitry-en-Artois;866 Waben;867 Wacquinghen
868 Wail;869 Wailly;870 Wailly-Beaucamp;871 Wambercourt;872 Wamin;873 Wancourt
874 Wanquetin;875 Wardrecques;876 Warlencourt-Eaucourt;877 Warlincourt-lès-Pas;878 Warlus;879 Warluzel
880 Le Wast;881 Beauvoir-Wavans;882 Wavrans-sur-l'Aa;883 Wavrans-sur-Ternoise;885 Westrehem;886 Wicquinghem
887 Widehem;888 Wierre-au-Bois;889 Wierre-Effroy;890 Willeman;891 Willencourt;892 Willerval
893 Wimereux;894 Wimille;895 Wingles;896 Wirwignes;897 Wismes;898 Wisques
899 Wissant;900 Witternesse;901 Wittes;902 Wizernes;903 Zoteux;904 Zouafques
905 Zudausques;906 Zutkerque;907 Libercourt;908 La Capelle-lès-Boulogne;909 Ytres
`;

const namesByCode: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split(/[;\n]/)
    .map((entry) => [`62${entry.slice(0, 3)}`, entry.slice(4)] as const),
);

/** The name of a municipality of Pas-de-Calais; null elsewhere. */
export const municipalityName = (code: string): string | null => namesByCode.get(code) ?? null;
